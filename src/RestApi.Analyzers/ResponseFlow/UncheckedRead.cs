using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Analyzers.ResponseFlow;

/// <summary>A use of a content that can belong to an error.</summary>
/// <param name="Read">The operation that takes the content.</param>
/// <param name="Use">Where the content is used: the read itself, or the local that it was put into.</param>
/// <param name="IsTested">Whether the status was tested on the way, just not well enough.</param>
/// <param name="Error">A status that gets through.</param>
/// <param name="Execution">The call that made the response, if it is one.</param>
/// <param name="IsOnlyRead">Whether the program does nothing else with the response.</param>
/// <param name="Helper">The method that uses the content of what it is given; null where it is used here.</param>
/// <param name="IsFile">Whether the content is the file of a download.</param>
/// <param name="IsHandedOut">Whether a helper handed the content out beside the status.</param>
/// <param name="IsGiven">Whether <paramref name="Use"/> is the response, given to <paramref name="Helper"/>.</param>
internal sealed record UncheckedRead(
    SyntaxNode Read,
    SyntaxNode Use,
    bool IsTested,
    int Error,
    SyntaxNode? Execution,
    bool IsOnlyRead,
    string? Helper,
    bool IsFile,
    bool IsHandedOut = false,
    bool IsGiven = false
)
{
    /// <summary>The member that is read, without the chain of calls before it.</summary>
    public static SyntaxNode NameOf(SyntaxNode read) =>
        read switch
        {
            InvocationExpressionSyntax call => NameOf(call.Expression),
            MemberAccessExpressionSyntax access => access.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            AssignmentExpressionSyntax deconstruction => deconstruction.Left,
            _ => read,
        };
}
