import { type ReactNode, useEffect, useRef } from "react";

let opened = false;

interface PageProps {
  readonly title: string;
  /** The page's content says its name itself; the heading is there for those who cannot see that. */
  readonly titleHidden?: boolean;
  /** Stands above the title: where this page belongs. */
  readonly above?: ReactNode;
  /** Stands beside the title: what one can do here. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** One page with its heading. Opening another page moves the focus to its heading, so a screen reader says it. */
export function Page({ title, titleHidden = false, above, actions, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Fernhollow Homes`;
  }, [title]);
  useEffect(() => {
    if (opened) heading.current?.focus();
    opened = true;
  }, []);

  return (
    <main className="page" id="main">
      <div className="page-head">
        {above ? <div className="page-above">{above}</div> : null}
        <h1 ref={heading} tabIndex={-1} className={titleHidden ? "visually-hidden" : undefined}>
          {title}
        </h1>
        {actions ? <div className="page-actions">{actions}</div> : null}
      </div>
      {children}
    </main>
  );
}
