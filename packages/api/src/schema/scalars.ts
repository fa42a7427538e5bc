import { GraphQLError, GraphQLScalarType } from "graphql";
import { GraphQLDateTime, GraphQLEmailAddress, GraphQLPhoneNumber, GraphQLTimeZone } from "graphql-scalars";

const dateTime = GraphQLDateTime.toConfig();

/** RFC 3339 instants, held to years both JavaScript and PostgreSQL can hold (1 to 9999). */
export const DateTime = new GraphQLScalarType<Date, Date | string | number>({
  ...dateTime,
  description:
    "An instant, written as RFC 3339 with an offset: `2025-11-22T11:00:00-06:00`. Always answered in UTC.",
  parseValue: (value) => withinRange(dateTime.parseValue(value)),
  parseLiteral: (node, variables) => withinRange(dateTime.parseLiteral(node, variables)),
});

export const TimeZone = described(GraphQLTimeZone, "An IANA time zone name, such as `America/Chicago`.");

export const PhoneNumber = described(GraphQLPhoneNumber, "A phone number in E.164, such as `+15125550142`.");

export const EmailAddress = described(GraphQLEmailAddress, "An email address, such as `dana@example.com`.");

function described(scalar: GraphQLScalarType, description: string): GraphQLScalarType {
  return new GraphQLScalarType({ ...scalar.toConfig(), description });
}

function withinRange(instant: Date): Date {
  const year = instant.getUTCFullYear();
  if (year >= 1 && year <= 9999) return instant;
  throw new GraphQLError("DateTime must be between the years 1 and 9999.", {
    extensions: { code: "BAD_USER_INPUT" },
  });
}
