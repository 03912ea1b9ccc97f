using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.CodeFixes;

/// <summary>Tells what a statement does with the builder.</summary>
internal static class BuilderStatement
{
    public static string? NameOf(InvocationExpressionSyntax call) =>
        call.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            SimpleNameSyntax name => name.Identifier.ValueText,
            _ => null,
        };

    /// <summary><c>CreateClient</c> or <c>CreateRequest</c> for <c>RestApi.CreateClient(…);</c> and the like; null for all others.</summary>
    public static string? Creates(StatementSyntax statement) =>
        statement
            is ExpressionStatementSyntax
            {
                Expression: InvocationExpressionSyntax
                {
                    Expression: MemberAccessExpressionSyntax
                    {
                        Expression: IdentifierNameSyntax { Identifier.ValueText: "RestApi" },
                        Name.Identifier.ValueText: "CreateClient" or "CreateRequest"
                    }
                } call
            }
            ? NameOf(call)
            : null;

    public static bool Executes(StatementSyntax statement) =>
        statement
            .DescendantNodes()
            .OfType<SimpleNameSyntax>()
            .Any(static name =>
                name.Identifier.ValueText is "ExecuteRequest" or "ExecuteRequestAsync" or "DownloadFile" or "DownloadFileAsync"
            );
}
