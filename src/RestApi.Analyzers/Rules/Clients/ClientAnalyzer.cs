using System;
using System.Collections.Immutable;
using System.Linq;
using Comind.Api.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Comind.Api.Analyzers;

/// <summary>
/// RAPI4102 to RAPI4132: declared calls. Each rule has a file of its own beside this one; a client is read once for all of them.
/// </summary>
public sealed class ClientAnalyzer : DiagnosticAnalyzer
{
    private static readonly Action<Client, ClientReport>[] s_clientRules =
    [
        UnusableClient.CheckClient,
        BaseAddress.CheckClient,
        PlainHttp.CheckClient,
        InvalidHeader.CheckClient,
        OutOfRange.CheckClient,
        ContradictingStatuses.CheckClient,
        NotLiteral.CheckClient,
        RefitDifference.CheckClient,
        RepeatedRoute.CheckClient,
    ];

    private static readonly Action<ClientCall, ClientReport>[] s_callRules =
    [
        VerbCount.Check,
        BrokenPathTemplate.Check,
        UnusablePath.Check,
        MissingSlash.Check,
        UnfilledPlaceholder.Check,
        ParameterWithoutPlace.Check,
        NullableSegment.Check,
        SecondBody.Check,
        BodyOnGet.Check,
        FormAndBody.Check,
        UnsendableValue.Check,
        SentTwice.Check,
        InvalidHeader.Check,
        UselessToken.Check,
        NoToken.Check,
        UnsupportedAnswer.Check,
        ContradictingStatuses.Check,
        ErrorWithoutResult.Check,
        Paging.Check,
        UnsafeRetry.Check,
        OutOfRange.Check,
        PlainHttp.Check,
        NotLiteral.Check,
        RefitDifference.Check,
        // Last, as it is silent where another rule gave a reason.
        QueryOrBody.Check,
    ];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(
            UnfilledPlaceholder.Rule,
            BrokenPathTemplate.Rule,
            UnusablePath.Rule,
            MissingSlash.Rule,
            ParameterWithoutPlace.Rule,
            QueryOrBody.Rule,
            SecondBody.Rule,
            BodyOnGet.Rule,
            UselessToken.Rule,
            VerbCount.Rule,
            UnsupportedAnswer.Rule,
            InvalidHeader.Rule,
            SentTwice.Rule,
            NullableSegment.Rule,
            PlainHttp.Rule,
            RepeatedRoute.Rule,
            NoToken.Rule,
            UnsendableValue.Rule,
            FormAndBody.Rule,
            ContradictingStatuses.Rule,
            ErrorWithoutResult.Rule,
            UnsafeRetry.Rule,
            Paging.Rule,
            OutOfRange.Rule,
            BaseAddress.Rule,
            NotLiteral.Rule,
            NotGenerated.Rule,
            UnmarkedClient.Rule,
            RefitDifference.Rule,
            UnusableClient.Rule
        );

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);

        context.RegisterCompilationStartAction(static start =>
        {
            if (KnownSymbols.TryCreate(start.Compilation) is { } symbols)
            {
                var settings = new SettingsFiles(start.Options.AdditionalFiles);
                var names = ClassNames.Of(start.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
                start.RegisterMarkedTypeAction(part => Analyze(part, symbols, settings, names), symbols.RestClientAttribute);
                start.RegisterTypeAction(
                    part => UnmarkedClient.Check(part, symbols, ReportOf(part, names)),
                    UnmarkedClient.MayDeclareCalls
                );
            }
        });
    }

    private static ClientReport ReportOf(TypePart part, ClassNames names) => new(part.Report, part.Options, names, part.Compilation);

    private static void Analyze(TypePart context, KnownSymbols symbols, SettingsFiles settings, ClassNames names)
    {
        if (Client.Of(context.Type, symbols, context.CancellationToken) is not { } client)
        {
            return;
        }

        var report = ReportOf(context, names);
        report.ExplainsClient = ClientSecrets.AreUndeclared(client.Markers, settings, context.CancellationToken);
        foreach (var check in s_clientRules)
        {
            check(client, report);
        }

        foreach (var call in client.Calls)
        {
            // Only a call without a body needs a reason.
            if (
                !client.IsGenerated(call)
                && (ClientSecrets.AreUndeclared(call.Markers, settings, context.CancellationToken) || HasUncoveredJson(call, context))
            )
            {
                report.Explain(call);
            }

            foreach (var check in s_callRules)
            {
                check(call, report);
            }
        }

        NotGenerated.CheckClient(client, report);
    }

    // RAPI4121 says so.
    private static bool HasUncoveredJson(ClientCall call, TypePart context)
    {
        var uncovered = JsonCoverage.Find(context.Compilation, context.Options, context.CancellationToken);
        return uncovered.Count > 0
            && call.Syntax.Parent is TypeDeclarationSyntax declaration
            && JsonCoverage.KeyOf(declaration) is var key
            && call.Syntax.DescendantNodes()
                .OfType<TypeSyntax>()
                .Any(type => uncovered.Any(found => found.Client == key && found.Type == JsonCoverage.TextOf(type)));
    }
}
