/**
 * Makes an element. Children are elements or strings, and strings become text nodes: nothing here or elsewhere makes markup
 * of a string, and the server's policy (Trusted Types) would refuse it.
 */
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.filter(child => child !== null && child !== undefined));
  return element;
}

export const byId = id => document.getElementById(id);
