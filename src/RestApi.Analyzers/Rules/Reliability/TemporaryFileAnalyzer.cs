using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Comind.Api.Analyzers;

/// <summary>RAPI2011: the reference of a temporary file is put into a record or an attachment, where it outlives the file.</summary>
public sealed class TemporaryFileAnalyzer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.TemporaryFileStored,
        title: "Temporary file is stored",
        messageFormat: "The file is temporary and gone after the action; store the UploadedFileId that Files.PersistFileRef returns",
        category: "Reliability",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A downloaded or newly made file lives as long as the action. A record or attachment that holds its reference points to "
            + "nothing afterwards; Files.PersistFileRef keeps the file and returns the id to store.",
        helpLinkUri: Rules.HelpLink(RuleIds.TemporaryFileStored)
    );

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (KnownSymbols.TryCreate(start.Compilation) is { } symbols)
            {
                var files = new TemporaryFiles(symbols);
                start.RegisterCallAction(operation => Analyze(operation, files), files.MakesAttachment, OperationKind.ObjectCreation);
                start.RegisterOperationAction(operation => Analyze(operation, files), OperationKind.SimpleAssignment);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, TemporaryFiles files)
    {
        if (
            files.ValueOf(context.Operation) is { } value
            && files.IsTemporaryReference(value)
            && files.Stores(context.Operation)
            && !files.IsPersisted(value)
        )
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, value.Syntax.GetLocation()));
        }
    }
}
