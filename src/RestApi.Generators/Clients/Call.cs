using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Generators;

/// <summary>A call that can be written: all questions about it are answered.</summary>
/// <param name="Method">The declaration.</param>
/// <param name="Verb">Such as <c>GET</c>.</param>
/// <param name="Path">The path below the base URL.</param>
/// <param name="Access">What makes or holds the client, as C#.</param>
/// <param name="Client">What all calls of the client share.</param>
/// <param name="Json">How JSON is read and written.</param>
/// <param name="Own">What the call says of itself.</param>
/// <param name="Answer">What it gives back.</param>
/// <param name="Steps">What its parameters become.</param>
/// <param name="Token">The name of its cancellation token, or null.</param>
/// <param name="Names">Names for its locals.</param>
internal sealed record Call(
    MethodPart Method,
    string Verb,
    PathTemplate Path,
    string Access,
    ClientSettings Client,
    JsonArgument Json,
    CallSettings Own,
    Answer Answer,
    RequestSteps Steps,
    string? Token,
    LocalNames Names
)
{
    private IReadOnlyList<string>? _chain;

    private bool HasKey => Steps.HasKey || Own.HasKey;

    private bool IsRepeatable => (Verb is not ("POST" or "PATCH") || HasKey) && !Steps.HasStream;

    /// <summary>What makes the request.</summary>
    public string Start
    {
        get
        {
            var verb = CSharpText.Literal(Verb);
            var path = CSharpText.Literal(Path.Text);
            // A URL on any host only where no credentials go along.
            var anyHost = Client.Calls.AuthFor(Own).Count == 0 ? ", anyHost: true" : "";
            return Steps.Url is { } url ? $"CreateRequestTo({url}, {verb}{anyHost})"
                : Steps.Path.Count == 0 ? $"CreateRequest({path}, {verb})"
                : $"CreateRequestTo(new {OwnNames.Server}RequestPath({path}).{string.Join(".", Steps.Path)}, {verb})";
        }
    }

    /// <summary>What the request needs besides its path, query and body.</summary>
    public IEnumerable<string> Around => Before.Concat(Steps.Headers).Concat(After);

    /// <summary>The start and all steps before the execution; a call and its twin have the same.</summary>
    public IReadOnlyList<string> Chain =>
        _chain ??= [Start, .. Before, .. Steps.Segments, .. Steps.Query, .. Steps.Headers, .. Steps.Body, .. After];

    /// <summary>Steps that say what is asked for.</summary>
    public IEnumerable<string> Asked => [.. Steps.Segments, .. Steps.Query, .. Steps.Body];

    private IEnumerable<string> Before => Client.Calls.AuthFor(Own).Concat(Client.Calls.HeadersFor(Own, Steps.HeaderNames));

    private IEnumerable<string> After =>
        [
            .. Own.HasKey && !Steps.HasKey ? new[] { "SetIdempotencyKey()" } : [],
            .. Client.Calls.RetryFor(Own, IsRepeatable),
            .. Client.Calls.TimeoutFor(Own),
        ];
}
