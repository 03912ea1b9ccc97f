using System.Collections.Generic;

namespace Comind.Api.Generators;

/// <summary>What a call gives back, told from its return type.</summary>
/// <param name="Kind">What is made of the answer.</param>
/// <param name="Task">What is awaited: <c>Task</c>, <c>ValueTask</c>, or null when the call waits itself.</param>
/// <param name="Value">The type of the value; of a list of pages that of its items.</param>
/// <param name="Error">The type of an error that is part of the result.</param>
internal sealed record Answer(AnswerKind Kind, string? Task, WrittenType Value, WrittenType? Error = null)
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
        "NoContent",
        "Secret",
        "Stream",
        "HttpResponseMessage",
        "HttpContent",
        "ApiResponse",
        "IApiResponse",
        "IAsyncEnumerable",
        "IObservable",
        "dynamic",
        "var",
    ];

    /// <summary>Whether a value of that type can be made of the content of an answer.</summary>
    public static bool CanRead(WrittenType type) => !s_notJson.Contains(type.Name);

    public static Answer? Of(WrittenType type, bool isPaged) =>
        type switch
        {
            { Name: "void" } => new(AnswerKind.Nothing, null, type),
            { Name: "Task" or "ValueTask", IsNullable: false, Arguments.Count: 0 } => new(AnswerKind.Nothing, type.Name, type),
            { Name: "Task" or "ValueTask", IsNullable: false, Arguments.Count: 1 } when !isPaged => OfValue(type.Arguments[0], type.Name),
            { Name: "IEnumerable", IsNullable: false, Arguments.Count: 1 } when isPaged => OfPages(type.Arguments[0], null),
            { Name: "IAsyncEnumerable", IsNullable: false, Arguments.Count: 1 } when isPaged => OfPages(
                type.Arguments[0],
                "IAsyncEnumerable"
            ),
            _ when isPaged => null,
            _ => OfValue(type, null),
        };

    private static Answer? OfPages(WrittenType item, string? task) => CanRead(item) ? new(AnswerKind.Pages, task, item) : null;

    private static Answer? OfValue(WrittenType type, string? task) =>
        type switch
        {
            { Name: "RestResponse", IsNullable: false, Arguments.Count: 0 } => new(AnswerKind.Response, task, type),
            { Name: "RestResponse", IsNullable: false, Arguments.Count: 1 } when CanRead(type.Arguments[0]) => new(
                AnswerKind.TypedResponse,
                task,
                type.Arguments[0]
            ),
            { Name: "Result", IsNullable: false, Arguments.Count: 2 } when IsResult(type) => new(
                AnswerKind.Result,
                task,
                type.Arguments[0],
                type.Arguments[1]
            ),
            { Name: "DownloadResponse", IsNullable: false } => new(AnswerKind.Download, task, type),
            { Name: "FileRef" } => new(AnswerKind.File, task, type),
            { Name: "Stream", IsNullable: false } => new(AnswerKind.Stream, task, type),
            _ => CanRead(type) ? new(AnswerKind.Value, task, type) : null,
        };

    private static bool IsResult(WrittenType type) =>
        (CanRead(type.Arguments[0]) || type.Arguments[0] is { Name: "NoContent", IsNullable: false }) && CanRead(type.Arguments[1]);
}

/// <summary>What is made of an answer.</summary>
internal enum AnswerKind
{
    /// <summary>Nothing but the check of its status.</summary>
    Nothing,

    /// <summary>The value in its content.</summary>
    Value,

    /// <summary>The answer itself, for the caller to check and to dispose.</summary>
    Response,

    /// <summary>The answer with its value, for the caller to check.</summary>
    TypedResponse,

    /// <summary>A value or a declared error.</summary>
    Result,

    /// <summary>The content as a stream.</summary>
    Stream,

    /// <summary>A downloaded file.</summary>
    File,

    /// <summary>The answer to a download, for the caller to check.</summary>
    Download,

    /// <summary>The items of all pages.</summary>
    Pages,
}
