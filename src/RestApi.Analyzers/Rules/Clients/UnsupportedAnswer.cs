using System.Linq;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>RAPI4112: a return type cannot be made of an answer.</summary>
internal static class UnsupportedAnswer
{
    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.UnsupportedAnswer,
        title: "Nothing of this type can be made of an answer",
        messageFormat: "A call cannot return '{0}'; {1}",
        category: "Declarations",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A call returns void, a value that is read from the content, RestResponse, RestResponse<T>, Result<T, TError>, Stream, FileRef or DownloadResponse, or a Task of one of them.",
        helpLinkUri: Rules.HelpLink(RuleIds.UnsupportedAnswer)
    );

    public static void Check(ClientCall call, ClientReport report)
    {
        if (call.Verbs.Count == 0 || call.IsPaged)
        {
            return;
        }

        var returns = call.Method.ReturnType;
        var why =
            call.Method.RefKind != RefKind.None ? "return the value itself"
            : call.IsTask && SentType.MayBeNull(returns) ? "a task is never null"
            : Reason(call);
        if (why is not null)
        {
            var written = call.Syntax.ReturnType;
            report.Add(call, Rule, written.GetLocation(), FixData.Of(Instead(call.Answer)), written.ToString(), why);
        }
    }

    private static string? Reason(ClientCall call) =>
        call is { IsTask: true, Method.ReturnType: INamedTypeSymbol { Arity: 0 } } ? null
        : call.IsTask && IsTaskType(call.Answer) ? "a task of a task has no meaning here"
        // A context is asked at run time for whatever the type stands for then.
        : Reason(call.Answer, isPart: false, call.Client.RestClient.Has("JsonContext"));

    private static bool IsTaskType(ITypeSymbol type) => type is { Name: "Task" or "ValueTask", ContainingNamespace.Name: "Tasks" };

    /// <summary>Whether it can be read from the content of an answer.</summary>
    public static bool IsContent(ITypeSymbol type) => Reason(type, isPart: true, hasContext: false) is null;

    private static string? Reason(ITypeSymbol type, bool isPart, bool hasContext) =>
        type switch
        {
            { TypeKind: TypeKind.Dynamic } or { TypeKind: TypeKind.Pointer } or { TypeKind: TypeKind.FunctionPointer } => "name a type",
            ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method } =>
                "declare a call for each type: what reads it is generated, and has to know it",
            ITypeParameterSymbol => hasContext ? null : "give [RestClient] a JsonContext that lists every type it stands for",
            INamedTypeSymbol { IsTupleType: true } => "declare a record",
            _ when isPart && IsTaskType(type) => "a task of a task has no meaning here",
            { Name: "HttpResponseMessage" or "HttpContent" } => "use RestResponse",
            { Name: "ApiResponse" or "IApiResponse" } => "use RestResponse<T>, which has status, headers and value",
            { Name: "IObservable" } => "use Task<T>, or IAsyncEnumerable<T> with [Paged]",
            { Name: "IAsyncEnumerable" } => "add [Paged], which says how the pages follow each other, or return Task<List<T>>",
            { Name: "Secret" } when SentType.IsRuntime(type, "Secret") => "an answer is no declared secret; return string",
            { Name: "NoContent" } when SentType.IsRuntime(type, "NoContent") => "return void or Task",
            _ when isPart => IsAnswer(type) ? "only the content itself can be part of it" : null,
            _ when IsAnswer(type) && type.Name != "FileRef" && SentType.MayBeNull(type) => "it is never null; remove the '?'",
            INamedTypeSymbol { Name: "RestResponse" or "Result", TypeArguments: var parts } when IsAnswer(type) => parts
                .Select(part => IsNothing(type, part) ? null : Reason(part, isPart: true, hasContext))
                .FirstOrDefault(static why => why is not null),
            _ => null,
        };

    private static bool IsNothing(ITypeSymbol type, ITypeSymbol part) =>
        type is INamedTypeSymbol { Name: "Result", TypeArguments: [var value, _] }
        && SymbolEqualityComparer.Default.Equals(value, part)
        && SentType.IsRuntime(part, "NoContent");

    private static bool IsAnswer(ITypeSymbol type) =>
        type.Name is "Stream" && SentType.IsStream(type)
        || type.Name is "RestResponse" or "Result" or "DownloadResponse" or "FileRef" && SentType.IsRuntime(type, type.Name);

    private static string? Instead(ITypeSymbol type) =>
        type switch
        {
            { Name: "HttpResponseMessage" } => "RestResponse",
            INamedTypeSymbol { Name: "ApiResponse" or "IApiResponse", TypeArguments.Length: var count } => count == 1
                ? "RestResponse<>"
                : "RestResponse",
            { Name: "NoContent" } => "void",
            { Name: "Secret" } => "string",
            _ => null,
        };
}
