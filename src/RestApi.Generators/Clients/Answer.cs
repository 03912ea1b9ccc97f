using System.Collections.Generic;

namespace Comind.Api.Generators;

/// <summary>What a call gives back, told from its return type.</summary>
/// <param name="IsTask">Whether it is awaited.</param>
/// <param name="IsUnread">Whether the caller gets the answer itself, to check and to dispose.</param>
/// <param name="Value">The value as it is read from the checked answer, such as <c>.Content</c>; empty for none.</param>
internal sealed record Answer(bool IsTask, bool IsUnread, string Value)
{
    // Names that have, or will have, a meaning of their own: reading JSON into them would be wrong.
    private static readonly HashSet<string> s_notJson =
    [
        "",
        "Task",
        "ValueTask",
        "RestResponse",
        "DownloadResponse",
        "FileRef",
        "Result",
        "Secret",
        "Stream",
        "HttpResponseMessage",
        "IAsyncEnumerable",
        "IObservable",
        "dynamic",
        "var",
    ];

    /// <summary>What happens to the answer after it arrived; null when that is up to the caller.</summary>
    public string? End(string local) => IsUnread ? null : $"{(Value.Length == 0 ? "" : "return ")}{local}.EnsureSuccess(){Value};";

    public static Answer? Of(WrittenType type, JsonArgument json) =>
        type switch
        {
            { Name: "void" } => new(false, false, ""),
            { Name: "Task", IsNullable: false, Arguments.Count: 0 } => new(true, false, ""),
            { Name: "Task", IsNullable: false, Arguments.Count: 1 } => OfValue(type.Arguments[0], true, json),
            _ => OfValue(type, false, json),
        };

    private static Answer? OfValue(WrittenType type, bool isTask, JsonArgument json) =>
        type switch
        {
            { Name: "RestResponse", IsNullable: false, Arguments.Count: 0 } => new(isTask, true, ""),
            { IsText: true } => new(isTask, false, ".Content"),
            _ when s_notJson.Contains(type.Name) => null,
            _ => json.ForReading(type) is { } reader ? new(isTask, false, $".ReadJson<{type.Text}>({reader})") : null,
        };
}
