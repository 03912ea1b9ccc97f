using Comind.Api.Analyzers.ResponseFlow;
using Comind.Api.Language;

namespace Comind.Api.Analyzers.TypeScript;

/// <summary>The content of a response, a text that it is a part of, or its file.</summary>
/// <param name="Response">The number of the response.</param>
/// <param name="Read">Where the content was taken.</param>
/// <param name="IsFile">Whether it is the file of a download, which only a success has, or a member of it.</param>
internal sealed record ScriptContentValue(int Response, ScriptSpan Read, bool IsFile = false) : FlowValue
{
    /// <summary>Whether a pattern took it out of the response: then a mistake stands where the name is used.</summary>
    public bool IsInPattern { get; init; }

    /// <summary>The name that was read; null where the content was taken by itself.</summary>
    public ScriptSpan? Use { get; init; }
}

/// <summary>The position of a status in a list: at least 0 if the condition holds, else -1.</summary>
internal sealed record PositionValue(ConditionValue IsFound) : FlowValue;

/// <summary>A content that can belong to an error.</summary>
/// <param name="Read">Where it is taken.</param>
/// <param name="IsTested">Whether the status was tested on the way, just not well enough.</param>
/// <param name="Error">A status that gets through.</param>
/// <param name="IsFile">Whether it is the file of a download.</param>
internal sealed record UncheckedScriptRead(ScriptSpan Read, bool IsTested, int Error, bool IsFile);
