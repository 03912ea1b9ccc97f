using System.Linq;
using Comind.Api.Analyzers.BuilderFlow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Analyzers;

/// <summary>RAPI2005: a request is made and configured, and nobody executes it.</summary>
internal static class NeverExecuted
{
    public static readonly DiagnosticDescriptor Rule = new(
        RuleIds.NeverExecuted,
        title: "Request is never executed",
        messageFormat: "This request is never executed, so nothing is sent; call ExecuteRequest() or DownloadFile() when it is configured",
        category: "Reliability",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Creating and configuring a request sends nothing. Where it is neither executed nor returned, stored or handed on, the call "
            + "that it was meant for never happens, and nothing tells.",
        helpLinkUri: Rules.HelpLink(RuleIds.NeverExecuted)
    );

    public static void Check(BuilderBody body, BuilderReport report)
    {
        foreach (var request in body.Log.Made.Where(static request => request is { IsDropped: true, IsUsed: false }))
        {
            if (!report.Explains(request.Creation) && !IsTrial(request.Creation))
            {
                report.Add(Rule, request.Creation);
            }
        }
    }

    /// <summary>Whether a request is made to see whether that throws: in a lambda that does nothing else, or where that is caught.</summary>
    private static bool IsTrial(SyntaxNode creation) =>
        creation.Ancestors().Any(static node => node is AnonymousFunctionExpressionSyntax { ExpressionBody: not null })
        || creation
            .Ancestors()
            .OfType<TryStatementSyntax>()
            .Any(statement => statement.Block.Span.Contains(creation.Span) && statement.Catches.Any(CatchesMistakes));

    private static bool CatchesMistakes(CatchClauseSyntax clause) =>
        clause.Declaration?.Type is { } type
        && type.GetLastToken().ValueText is "ArgumentException" or "InvalidOperationException" or "FormatException";
}
