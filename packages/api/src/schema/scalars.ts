import { GraphQLError, GraphQLScalarType } from "graphql";
import {
  GraphQLDateTime,
  GraphQLEmailAddress,
  GraphQLJSONObject,
  GraphQLLocalDate,
  GraphQLPhoneNumber,
  GraphQLTimeZone,
} from "graphql-scalars";

const dateTime = GraphQLDateTime.toConfig();

/** First and last instant taken. No tour lies outside, and a driver reads the years below 100 as others. */
export const earliestInstant = new Date("1900-01-01T00:00:00Z");
export const latestInstant = new Date("2200-01-01T00:00:00Z");

/** RFC 3339 instants, from `earliestInstant` to `latestInstant`. */
export const DateTime = new GraphQLScalarType<Date, Date | string | number>({
  ...dateTime,
  description:
    "An instant from 1900 to 2200, written as RFC 3339 with an offset: `2025-11-22T11:00:00-06:00`. Always answered in UTC.",
  parseValue: (value) => withinRange(() => dateTime.parseValue(value)),
  parseLiteral: (node, variables) => withinRange(() => dateTime.parseLiteral(node, variables)),
});

/** A calendar day, "2025-11-22": no instant, because which instants it holds depends on where. */
export const CalendarDate = new GraphQLScalarType<string, string>({
  ...GraphQLLocalDate.toConfig(),
  name: "Date",
  description: "A day of the calendar from 1900 to 2199, written as RFC 3339: `2025-11-22`.",
  parseValue: parseDay,
  parseLiteral: (node) => parseDay("value" in node ? node.value : null),
});

export const TimeZone = described(GraphQLTimeZone, "An IANA time zone name, such as `America/Chicago`.");

export const PhoneNumber = described(GraphQLPhoneNumber, "A phone number in E.164, such as `+15125550142`.");

export const JsonObject = described(GraphQLJSONObject, "A JSON object of any content.");

export const EmailAddress = described(GraphQLEmailAddress, "An email address, such as `dana@example.com`.");

function described(scalar: GraphQLScalarType, description: string): GraphQLScalarType {
  return new GraphQLScalarType({ ...scalar.toConfig(), description });
}

function parseDay(value: unknown): string {
  const midnight = typeof value === "string" ? new Date(`${value}T00:00:00Z`) : new Date(Number.NaN);
  // "2025-02-30" rolls over into March; what comes back is another day than was sent.
  if (Number.isNaN(midnight.getTime()) || midnight.toISOString().slice(0, 10) !== value)
    throw badInput("A Date is a day of the calendar, such as 2025-11-22. Send one.");
  if (midnight >= earliestInstant && midnight < latestInstant) return value;
  throw badInput("A Date must lie between 1900-01-01 and 2199-12-31. Check its year.");
}

function withinRange(parse: () => Date): Date {
  const instant = parsed(parse);
  if (instant >= earliestInstant && instant <= latestInstant) return instant;
  throw badInput("A DateTime must lie between 1900-01-01 and 2200-01-01 in UTC. Check its year.");
}

/** The library's own words would quote what was sent. */
function parsed(parse: () => Date): Date {
  try {
    return parse();
  } catch {
    throw badInput(
      "A DateTime is an RFC 3339 instant with an offset, such as 2025-11-22T11:00:00-06:00. Send one.",
    );
  }
}

function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT" } });
}
