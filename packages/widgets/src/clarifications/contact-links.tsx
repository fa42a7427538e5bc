import { useLanguage } from "../language/use-language.ts";

export interface ContactLinksProps {
  readonly phone: string | null;
  readonly email: string | null;
  /** The subject of a mail to them. */
  readonly subject: string;
}

/** Real phone, text and mail links; on paper the number and the address. */
export function ContactLinks({ phone, email, subject }: ContactLinksProps) {
  const { say } = useLanguage();
  return (
    <p className="flow card-links">
      {phone && (
        <a part="link" href={`tel:${phone}`} data-paper={sayPhone(phone)}>
          <span>{say("Call {phone}", { phone: sayPhone(phone) })}</span>
        </a>
      )}
      {phone && (
        <a part="link" href={`sms:${phone}`} data-paper="">
          <span>{say("Text")}</span>
        </a>
      )}
      {email && (
        <a part="link" href={`mailto:${email}?subject=${encodeURIComponent(subject)}`} data-paper={email}>
          <span>{say("Email")}</span>
        </a>
      )}
    </p>
  );
}

/** "(512) 555-0142" for a number of the North American plan, else as it is. */
function sayPhone(phone: string): string {
  return phone.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, "($1) $2-$3");
}
