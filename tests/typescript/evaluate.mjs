// Reads [{ "text": … }] and prints, for each, what TypeScript says of its syntax and which environment variables each secret holds.
import { readFileSync } from "node:fs";
import vm from "node:vm";
import ts from "typescript";

const marked = (name) => `<<${name}>>`;
const env = new Proxy({}, { get: (_, name) => (typeof name === "string" ? marked(name) : undefined), has: () => true });

const namesIn = (value) => {
  const plain = typeof value === "function" ? value("x") : value;
  const text = typeof plain === "object" && plain !== null ? JSON.stringify(plain) : String(plain);
  return [...text.matchAll(/<<(.*?)>>/gs)].map((match) => match[1]);
};

const evaluate = ({ text }) => {
  const { outputText, diagnostics } = ts.transpileModule(text, {
    reportDiagnostics: true,
    fileName: "secrets.ts",
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true },
  });
  const problems = diagnostics.map((problem) => ts.flattenDiagnosticMessageText(problem.messageText, " "));
  const process = { env };
  const module = { exports: {} };
  const imported = { process: { env, default: process }, "node:process": { env, default: process } };
  const sandbox = { process, module, exports: module.exports, require: (name) => imported[name] ?? {}, console: { log() {} } };
  sandbox.globalThis = sandbox;
  sandbox.global = sandbox;
  vm.runInNewContext(`(function () {${outputText.replace(/^#!.*/, "")}\n})()`, sandbox, { timeout: 1000 });
  const found = module.exports.secrets ?? module.exports.default ?? module.exports;
  const secrets = Object.keys(found).map((alias) => ({ alias, names: [...new Set(namesIn(found[alias]))] }));
  return { problems, secrets };
};

const cases = JSON.parse(readFileSync(0, "utf8"));
const results = cases.map((one) => {
  try {
    return evaluate(one);
  } catch (error) {
    return { problems: [String(error)], secrets: [] };
  }
});
process.stdout.write(JSON.stringify(results));
