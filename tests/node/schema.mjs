/** As much of JSON Schema, draft 07, as rule-pack.schema.json uses. A keyword it does not know is an error, not a pass. */

const TYPES = {
  object: (value) => typeof value === "object" && value !== null && !Array.isArray(value),
  array: Array.isArray,
  string: (value) => typeof value === "string",
  integer: Number.isInteger,
  boolean: (value) => typeof value === "boolean",
};

/** Each keyword: does a value fit what it says? What is of another type fits. */
const KEYWORDS = {
  $schema: () => true,
  title: () => true,
  description: () => true,
  definitions: () => true,
  then: () => true,
  else: () => true,
  type: (value, type) => TYPES[type](value),
  enum: (value, words) => words.includes(value),
  minimum: (value, least) => typeof value !== "number" || value >= least,
  maximum: (value, most) => typeof value !== "number" || value <= most,
  minLength: (value, least) => typeof value !== "string" || value.length >= least,
  minItems: (value, least) => !Array.isArray(value) || value.length >= least,
  required: (value, keys) => !TYPES.object(value) || keys.every((key) => key in value),
  properties: (value, of, root) => !TYPES.object(value) || Object.entries(of).every(([key, schema]) => !(key in value) || fits(value[key], schema, root)),
  additionalProperties: (value, schema, root, { properties = {} }) =>
    !TYPES.object(value) || Object.keys(value).every((key) => key in properties || fits(value[key], schema, root)),
  items: (value, schema, root) => !Array.isArray(value) || value.every((item) => fits(item, schema, root)),
  allOf: (value, schemas, root) => schemas.every((schema) => fits(value, schema, root)),
  anyOf: (value, schemas, root) => schemas.some((schema) => fits(value, schema, root)),
  oneOf: (value, schemas, root) => schemas.filter((schema) => fits(value, schema, root)).length === 1,
  if: (value, schema, root, { then: yes = true, else: no = true }) => fits(value, fits(value, schema, root) ? yes : no, root),
};

/** @param {any} value @param {any} schema @param {any} [root] @returns {boolean} */
export function fits(value, schema, root = schema) {
  if (typeof schema === "boolean") return schema;
  if (schema.$ref) {
    // What stands beside it would be ignored by readers of draft 07.
    if (Object.keys(schema).length > 1) throw new Error(`beside ${schema.$ref} stands what is ignored`);
    return fits(value, root.definitions[schema.$ref.slice("#/definitions/".length)], root);
  }
  return Object.entries(schema).every(([keyword, says]) => {
    if (!(keyword in KEYWORDS)) throw new Error(`${keyword} is no keyword that is known here`);
    return KEYWORDS[keyword](value, says, root, schema);
  });
}
