using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Comind.Api.Analyzers;

/// <summary>
/// RAPI1002: a text is a credential by its form, or by the name of its place and its looks. Texts are read by syntax; the semantic model is
/// asked behind a hit only.
/// </summary>
public sealed class SecretShapedLiteralAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(CredentialRules.Shaped);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);

        context.RegisterCompilationStartAction(static start =>
        {
            if (KnownSymbols.TryCreate(start.Compilation) is { } symbols)
            {
                var files = new RuleOptions.OfFiles(start.Options);
                start.RegisterSyntaxNodeAction(node => AnalyzeText(node, symbols, files), LiteralText.Kinds);
                start.RegisterSyntaxNodeAction(node => AnalyzeName(node, symbols), NamedValue.Kinds);
                start.RegisterDeclarationAction(
                    declaration => AnalyzeArrows(declaration, symbols),
                    NamedValue.MayHaveArrow,
                    SyntaxKind.MethodDeclaration,
                    SyntaxKind.PropertyDeclaration
                );
                start.RegisterCallAction(
                    operation => AnalyzeCall(operation, symbols),
                    method => MayMatter(method, symbols),
                    OperationKind.Invocation,
                    OperationKind.ObjectCreation
                );
                start.RegisterOperationAction(AnalyzeLoop, OperationKind.Loop);
                start.RegisterSyntaxNodeAction(AnalyzePointer, SyntaxKind.FixedStatement);
            }
        });
    }

    private static void AnalyzeText(SyntaxNodeAnalysisContext context, KnownSymbols symbols, RuleOptions.OfFiles files)
    {
        if (LiteralText.IsEmpty(context.Node))
        {
            return;
        }

        // Nearly every text is one literal or one string with holes, and no credential: no more is made of it.
        if (
            context.Node switch
            {
                LiteralExpressionSyntax { Token.ValueText: var value } => CredentialTexts.Find(value) is null
                    && (!PrefixedCredential.MayBe(value) || PrefixedCredential.Find(value, PrefixesOf(context, files)) is null),
                InterpolatedStringExpressionSyntax interpolated => LiteralText.IsPlain(interpolated)
                    && (!LiteralText.MayBePrefixed(interpolated) || PrefixesOf(context, files).Count == 0),
                _ => false,
            }
        )
        {
            return;
        }

        var options = files.Of(context.Node.SyntaxTree);
        if (
            LiteralText.Of(context.Node) is not { } text
            || Find(text.Text, options) is not { } found
            || (found.Issuer == CredentialTexts.RandomOfForty && LiteralText.IsPublicKey(context.Node))
            || (CredentialTexts.Find(text.Text) is not null && TestCode.IsMadeUp(context.Node, text.Text, found))
            || options.Excludes(RuleIds.SecretShapedLiteral, context.ContainingSymbol)
        )
        {
            return;
        }

        var place = text.PartAt(found.Start, found.Start + found.Length)?.Site ?? context.Node;
        if (!IsReportedInCall(context.SemanticModel, place, symbols, context.Options, context.CancellationToken))
        {
            context.ReportDiagnostic(Diagnostic.Create(CredentialRules.Shaped, place.GetLocation(), found.Issuer));
        }
    }

    private static IReadOnlyList<string> PrefixesOf(SyntaxNodeAnalysisContext context, RuleOptions.OfFiles files) =>
        files.Of(context.Node.SyntaxTree).CredentialPrefixes;

    private static CredentialMatch? Find(string text, RuleOptions options) =>
        CredentialTexts.Find(text) ?? PrefixedCredential.Find(text, options.CredentialPrefixes);

    private static void AnalyzeArrows(DeclarationContext context, KnownSymbols symbols)
    {
        foreach (var arrow in NamedValue.ArrowsOf(context.Node))
        {
            if (NamedValue.MayHave(arrow))
            {
                foreach (
                    var found in FindNamed(
                        arrow,
                        context.SemanticModel,
                        context.Symbol,
                        symbols,
                        context.Options,
                        context.CancellationToken
                    )
                )
                {
                    context.ReportDiagnostic(found);
                }
            }
        }
    }

    private static void AnalyzeName(SyntaxNodeAnalysisContext context, KnownSymbols symbols)
    {
        var node = context.Node is LocalFunctionStatementSyntax { ExpressionBody: var arrow } ? arrow : context.Node;
        if (node is null || !NamedValue.MayHave(node))
        {
            return;
        }

        var named = node is EqualsValueClauseSyntax { Parent: { } declaration } ? declaration : node;
        foreach (
            var found in FindNamed(
                named,
                context.SemanticModel,
                context.ContainingSymbol,
                symbols,
                context.Options,
                context.CancellationToken
            )
        )
        {
            context.ReportDiagnostic(found);
        }
    }

    private static IEnumerable<Diagnostic> FindNamed(
        SyntaxNode node,
        SemanticModel model,
        ISymbol? symbol,
        KnownSymbols symbols,
        AnalyzerOptions options,
        CancellationToken cancellation
    ) =>
        NamedCredentialSearch
            .In(node, model, cancellation)
            .Where(credential =>
                !IsReportedByForm(credential)
                && !TestCode.IsMadeUp(credential.Node, credential.Value)
                && !IsReportedInCall(model, credential.Node, symbols, options, cancellation)
                && !IsExcluded(options, node, symbol)
            )
            .Select(Report);

    private static bool MayMatter(IMethodSymbol method, KnownSymbols symbols) =>
        SecureStringUse.MayFill(method) || BuiltCredential.MayBuild(method) || NamedCredentialSearch.MayTake(method, symbols);

    private static void AnalyzeLoop(OperationAnalysisContext context) => ReportSecureString(context);

    private static bool ReportSecureString(OperationAnalysisContext context)
    {
        if (SecureStringUse.Find(context.Operation) is not { } secure || TestCode.IsSentNowhere(context.Operation.Syntax, ""))
        {
            return false;
        }

        context.ReportDiagnostic(Diagnostic.Create(CredentialRules.Shaped, secure, "content of a SecureString"));
        return true;
    }

    private static void AnalyzeCall(OperationAnalysisContext context, KnownSymbols symbols)
    {
        if (ReportSecureString(context))
        {
            return;
        }

        if (
            BuiltCredential.Find(context.Operation) is { } built
            && !IsReportedInCall(context.Operation.SemanticModel!, built.Place, symbols, context.Options, context.CancellationToken)
            && !IsExcluded(context.Options, context.Operation.Syntax, context.ContainingSymbol)
        )
        {
            context.ReportDiagnostic(Diagnostic.Create(CredentialRules.Shaped, built.Place.GetLocation(), built.What));
            return;
        }

        foreach (var credential in NamedCredentialSearch.In(context.Operation, symbols))
        {
            if (
                IsReportedByForm(credential)
                || TestCode.IsMadeUp(credential.Node, credential.Value)
                || IsReportedInCall(context.Operation.SemanticModel!, credential.Node, symbols, context.Options, context.CancellationToken)
            )
            {
                continue;
            }

            if (IsExcluded(context.Options, context.Operation.Syntax, context.ContainingSymbol))
            {
                return;
            }

            context.ReportDiagnostic(Report(credential));
        }
    }

    private static void AnalyzePointer(SyntaxNodeAnalysisContext context)
    {
        if (
            SecureStringUse.Find((FixedStatementSyntax)context.Node, context.SemanticModel, context.CancellationToken) is { } secure
            && !TestCode.IsSentNowhere(context.Node, "")
        )
        {
            context.ReportDiagnostic(Diagnostic.Create(CredentialRules.Shaped, secure, "content of a SecureString"));
        }
    }

    private static Diagnostic Report(HardcodedCredential credential) =>
        credential.Origin is { } origin
            ? Diagnostic.Create(CredentialRules.Shaped, credential.Node.GetLocation(), additionalLocations: [origin], credential.What)
            : Diagnostic.Create(CredentialRules.Shaped, credential.Node.GetLocation(), credential.What);

    // Each text is reported once: by its form, else by its name.
    private static bool IsReportedByForm(HardcodedCredential credential) =>
        CredentialTexts.Find(credential.Prefix + credential.Value) is not null;

    private static bool IsExcluded(AnalyzerOptions options, SyntaxNode node, ISymbol? symbol) =>
        RuleOptions.Of(options, node.SyntaxTree).Excludes(RuleIds.SecretShapedLiteral, symbol);

    private static bool IsReportedInCall(
        SemanticModel model,
        SyntaxNode place,
        KnownSymbols symbols,
        AnalyzerOptions options,
        CancellationToken cancellation
    ) =>
        HardcodedCredential
            .InCalls(model, place, symbols, options, cancellation)
            .Any(reported => reported.Node.Span.OverlapsWith(place.Span));
}
