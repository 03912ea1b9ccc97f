using Comind.Api.Analyzers.ResponseFlow;
using Comind.Api.Language;

namespace Comind.Api.Analyzers.TypeScript;

/// <summary>A function of the script that a parameter holds.</summary>
internal sealed record ScriptFunctionValue(FunctionNode Function) : FlowValue;
