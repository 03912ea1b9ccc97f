using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>RAPI2015: a POST or PATCH is repeated without a key by which the API would recognise it.</summary>
public sealed class UnsafeRepeatAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor s_rule = new(
        RuleIds.UnsafeRepeat,
        title: "Request is repeated that must not be",
        messageFormat: "{0}",
        category: "Reliability",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A POST or PATCH that was done, and whose answer was lost, would be done twice. A key lets the API recognise it; without one it may not be repeated.",
        helpLinkUri: Rules.HelpLink(RuleIds.UnsafeRepeat)
    );

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(s_rule);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (KnownSymbols.TryCreate(start.Compilation) is { } symbols)
            {
                var repeats = new RepeatedPost(symbols);
                start.RegisterCallAction(
                    operation => Analyze(operation, repeats, symbols),
                    method => method.Name == "SetRetry" || repeats.MaySend(method),
                    OperationKind.Invocation
                );
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, RepeatedPost repeats, KnownSymbols symbols)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.Name == "SetRetry")
        {
            if (
                HardcodedCredential.IsOurs(call.TargetMethod.ContainingType, symbols)
                && AsksForMore(call.Arguments[0].Value)
                && BuiltRequest.Of(call, symbols) is { Verb: "POST" or "PATCH", MayHaveKey: false } request
            )
            {
                var message =
                    $"A {request.Verb} is repeated only with an idempotency key, and throws without one; add SetIdempotencyKey() if the API knows it, or remove SetRetry";
                context.ReportDiagnostic(
                    Diagnostic.Create(s_rule, NameOf(call.Syntax).GetLocation(), FixData.Of(".SetIdempotencyKey()"), message)
                );
            }
        }
        else if (repeats.VerbOf(call) is { } verb)
        {
            var message =
                $"This loop sends a {verb} again after a failure, although the server may have done it; send the same idempotency key in each turn, or do not repeat it";
            context.ReportDiagnostic(Diagnostic.Create(s_rule, NameOf(call.Syntax).GetLocation(), message));
        }
    }

    private static bool AsksForMore(IOperation attempts) =>
        WrittenTime.Number(attempts) is { } number
            ? number > 1
            : TextPieces.Followed(attempts) is IObjectCreationOperation options
                && (options.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>() ?? [])
                    .Where(static given => given.Target is IPropertyReferenceOperation { Property.Name: "MaxAttempts" })
                    .All(static given => WrittenTime.Number(given.Value) > 1);

    private static SyntaxNode NameOf(SyntaxNode call) =>
        call switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name,
            InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } => binding.Name,
            InvocationExpressionSyntax { Expression: SimpleNameSyntax name } => name,
            _ => call,
        };
}
