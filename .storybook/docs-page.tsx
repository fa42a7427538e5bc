import { Controls, Description, Primary, Title } from "@storybook/addon-docs/blocks";

/** One live story and everything the widget takes; the others are a click away. All of them at once would be slow. */
export default function DocsPage() {
  return (
    <>
      <Title />
      <Description />
      <Primary />
      <Controls />
    </>
  );
}
