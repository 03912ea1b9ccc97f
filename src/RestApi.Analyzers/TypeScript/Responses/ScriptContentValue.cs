using Comind.Api.Analyzers.ResponseFlow;
using Comind.Api.Language;

namespace Comind.Api.Analyzers.TypeScript;

/// <summary>The content of a response, or a text that it is a part of.</summary>
/// <param name="Response">The number of the response.</param>
/// <param name="Read">Where the content was taken.</param>
internal sealed record ScriptContentValue(int Response, ScriptSpan Read) : FlowValue;

/// <summary>The position of a status in a list: at least 0 if the condition holds, else -1.</summary>
internal sealed record PositionValue(ConditionValue IsFound) : FlowValue;

/// <summary>A content that can belong to an error.</summary>
/// <param name="Read">Where it is taken.</param>
/// <param name="IsTested">Whether the status was tested on the way, just not well enough.</param>
/// <param name="Error">A status that gets through.</param>
internal sealed record UncheckedScriptRead(ScriptSpan Read, bool IsTested, int Error);
