// What ninjs 3.3 (IPTC, "News in JSON") lets an event hold of the properties that we write: nothing but these, dates that may be
// truncated but have seconds where they have a time, an exact or an expected end but not both, and one end at least.
const text = { type: "string" };
const uri = { type: "string", format: "uri" };
const object = (properties, required = []) => ({ type: "object", properties, required, additionalProperties: false });
const list = (items) => ({ type: "array", items });
const said = list(object({ role: text, contentType: text, value: text }, ["value"]));
const truncated = {
  type: "string",
  pattern: "^-?([1-9]\\d*)?\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01])(T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?)?)?)?$",
};
const exactly = { type: "string", format: "date-time" };
const oneOf = (...names) => ({ oneOf: names.map((name) => ({ required: [name] })) });

export const ninjsEvent = object(
  {
    uri,
    type: { const: "event" },
    standard: object({ name: text, version: text, schema: uri }),
    language: text,
    title: text,
    headlines: said,
    descriptions: said,
    infoSources: list(object({ name: text, role: text, uri, literal: text })),
    eventDetails: object({
      eventStatus: uri,
      dates: {
        ...object({ startDate: exactly, endDate: exactly, expectedStartDate: truncated, expectedEndDate: truncated, expectedDuration: text }),
        anyOf: [oneOf("startDate", "expectedStartDate"), oneOf("endDate", "expectedEndDate")],
      },
    }),
  },
  ["uri"],
);
