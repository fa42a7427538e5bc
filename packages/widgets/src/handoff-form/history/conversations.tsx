import { formatFull } from "@baton/playbook";
import { useState } from "react";
import { Button } from "../../controls/button.tsx";
import { PlusIcon } from "../../controls/icons.tsx";
import { useKept } from "../../device/use-kept.ts";
import { useLanguage } from "../../language/use-language.ts";
import { whenWords } from "../../language/when.ts";
import { useNow } from "../../provider/connection-provider.tsx";
import { FieldBlock } from "../fields/field-block.tsx";
import { firstName, type InteractionRow } from "../form-data.ts";
import { useForm } from "../form-scope.tsx";
import { channelNames } from "../words.ts";
import { NewConversation } from "./new-conversation.tsx";

export interface ConversationsProps {
  readonly chosen: readonly string[];
  readonly onChosen: (ids: readonly string[]) => void;
}

/** How many are shown before one asks for all. */
const few = 5;

/** The buyer's interactions; those ticked go with the handoff. */
export function Conversations({ chosen, onChosen }: ConversationsProps) {
  const { say } = useLanguage();
  const { facts } = useForm();
  const [all, setAll] = useState(false);
  const [adding, setAdding] = useKept(`adding ${facts.tourId}`, false);
  const newestFirst = facts.interactions.toSorted((a, b) => b.occurredAt.localeCompare(a.occurredAt));
  const shown = newestFirst.filter(({ id }, index) => all || index < few || chosen.includes(id));
  const hidden = newestFirst.length - shown.length;

  function tick(id: string, ticked: boolean) {
    onChosen(ticked ? [...chosen, id] : chosen.filter((each) => each !== id));
  }

  return (
    <FieldBlock
      field="INTERACTIONS"
      hint={newestFirst.length > 0 && say("Tick what the OSM should know about.")}
    >
      {shown.length > 0 && (
        <ul className="stack" aria-label={say("Conversations")}>
          {shown.map((interaction) => (
            <Conversation
              key={interaction.id}
              interaction={interaction}
              ticked={chosen.includes(interaction.id)}
              onTicked={(ticked) => tick(interaction.id, ticked)}
            />
          ))}
        </ul>
      )}
      <div className="line">
        {hidden > 0 && (
          <Button kind="quiet" onClick={() => setAll(true)}>
            {say("Show {n} more", { n: hidden })}
          </Button>
        )}
        {!adding && (
          <Button kind="quiet" onClick={() => setAdding(true)}>
            <PlusIcon /> {say("Record a conversation")}
          </Button>
        )}
      </div>
      {adding && (
        <NewConversation
          onRecorded={(id) => {
            setAdding(false);
            tick(id, true);
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </FieldBlock>
  );
}

interface ConversationProps {
  readonly interaction: InteractionRow;
  readonly ticked: boolean;
  readonly onTicked: (ticked: boolean) => void;
}

function Conversation({ interaction, ticked, onTicked }: ConversationProps) {
  const { timeZone } = useForm().facts;
  const now = useNow();
  const language = useLanguage();
  const { channel, occurredAt, member, summary } = interaction;
  const when = new Date(occurredAt);
  return (
    <li>
      <label className="check conversation">
        <input
          type="checkbox"
          part="checkbox"
          checked={ticked}
          onChange={(event) => onTicked(event.currentTarget.checked)}
        />
        <span>
          <span className="small muted" title={formatFull(when, timeZone, language)}>
            {language.say(channelNames[channel])}, {whenWords(occurredAt, timeZone, now, language)}
            {member && ` · ${firstName(member.name)}`}
          </span>
          <span className="sentence">{summary}</span>
        </span>
      </label>
    </li>
  );
}
