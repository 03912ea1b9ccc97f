using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Acme.AnalyzersTests.Kit;

/// <summary>Reports classes named <c>Old</c> and throws at classes named <c>Bomb</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClassNameAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor s_rule = new(
        "TEST001",
        "Old name",
        "'{0}' is an old name",
        "Test",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true
    );

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [s_rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.ClassDeclaration);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        var name = ((ClassDeclarationSyntax)context.Node).Identifier;
        if (name.ValueText == "Bomb")
        {
            throw new InvalidOperationException("boom");
        }

        if (name.ValueText.StartsWith("Old", StringComparison.Ordinal))
        {
            context.ReportDiagnostic(Diagnostic.Create(s_rule, name.GetLocation(), name.ValueText));
        }
    }
}

/// <summary>Replaces the class by given text.</summary>
public abstract class ReplaceClass(string replacement) : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["TEST001"];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = (await context.Document.GetSyntaxRootAsync(context.CancellationToken))!;
        var old = root.FindNode(context.Span);
        var fresh = SyntaxFactory.ParseMemberDeclaration(replacement)!.WithTriviaFrom(old);
        var action = CodeAction.Create(
            "Replace",
            _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(old, fresh))),
            nameof(ReplaceClass)
        );
        context.RegisterCodeFix(action, context.Diagnostics);
    }
}

[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class Rename() : ReplaceClass("class New;");

[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class Keep() : ReplaceClass("class Old;");

[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class Break() : ReplaceClass("class New : Missing;");

[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class Decline : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["TEST001"];

    public override FixAllProvider? GetFixAllProvider() => null;

    public override Task RegisterCodeFixesAsync(CodeFixContext context) => Task.CompletedTask;
}

/// <summary>Makes the class derive from one that is generated for what the fix writes into an additional file.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class DeriveAndDeclare : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["TEST001"];

    public override FixAllProvider? GetFixAllProvider() => null;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = (await context.Document.GetSyntaxRootAsync(context.CancellationToken))!;
        var old = root.FindNode(context.Span);
        var fresh = SyntaxFactory.ParseMemberDeclaration("class New : Declared;")!.WithTriviaFrom(old);
        var solution = context.Document.WithSyntaxRoot(root.ReplaceNode(old, fresh)).Project.Solution;
        var names = context.Document.Project.AdditionalDocuments.Single();
        solution = solution.WithAdditionalDocumentText(names.Id, SourceText.From("Declared"));
        context.RegisterCodeFix(
            CodeAction.Create("Declare", _ => Task.FromResult(solution), nameof(DeriveAndDeclare)),
            context.Diagnostics
        );
    }
}

/// <summary>Generates a class for what an additional file says.</summary>
public sealed class DeclaringGenerator(string prefix = "") : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) =>
        context.RegisterSourceOutput(
            context.AdditionalTextsProvider,
            (output, file) => output.AddSource("Declared", $"class {prefix}{file.GetText()};")
        );
}
