using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>RAPI3004 in C#: a function or a script that is handed to JavaScript sends HTTP.</summary>
public sealed class EmbeddedScriptHttpAnalyzer : DiagnosticAnalyzer
{
    // Runtimes and browsers that take scripts or names of functions as text.
    private static readonly string[] s_engines =
    [
        "Jint",
        "Jurassic",
        "NiL",
        "V8",
        "JavaScriptEngineSwitcher",
        "PuppeteerSharp",
        "CefSharp",
        "Microsoft.JSInterop",
        "Microsoft.ClearScript",
        "Microsoft.Playwright",
        "Microsoft.Web.WebView2",
    ];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(ScriptHttpRule.Rule);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (KnownSymbols.TryCreate(start.Compilation) is null)
            {
                return;
            }

            start.RegisterCallAction(AnalyzeImport, IsImport, OperationKind.ObjectCreation);
            // Not asked before a call looks like one of an engine: a project has more than a hundred references, at every key.
            var hasEngine = new Lazy<bool>(() => start.Compilation.ReferencedAssemblyNames.Any(static assembly => IsEngine(assembly.Name)));
            start.RegisterCallAction(
                AnalyzeCall,
                method => !method.Parameters.IsEmpty && IsOfEngine(method.ContainingNamespace) && hasEngine.Value,
                OperationKind.Invocation,
                OperationKind.ObjectCreation
            );
        });
    }

    /// <summary><c>[JSImport("globalThis.fetch")]</c>.</summary>
    private static void AnalyzeImport(OperationAnalysisContext context)
    {
        if (
            context.Operation is IObjectCreationOperation { Parent: IAttributeOperation, Arguments: [var name, ..] }
            && TextFlow.ReadComplete(name.Value) is { } text
        )
        {
            Report(context, EmbeddedScriptClients.ClientNamed(text));
        }
    }

    private static bool IsImport(IMethodSymbol constructor) =>
        constructor.ContainingType is { Name: "JSImportAttribute" } type
        && type.ContainingNamespace.ToDisplayString() == "System.Runtime.InteropServices.JavaScript";

    private static void AnalyzeCall(OperationAnalysisContext context)
    {
        var arguments = context.Operation switch
        {
            IInvocationOperation call => call.Arguments,
            IObjectCreationOperation { Constructor: not null } creation => creation.Arguments,
            _ => ImmutableArray<IArgumentOperation>.Empty,
        };
        var texts = arguments.SelectMany(static argument => Texts(argument.Value)).Where(static text => text.Length > 0);
        Report(context, texts.Select(EmbeddedScriptClients.ClientIn).FirstOrDefault(static client => client is not null));
    }

    private static ImmutableArray<string> Texts(IOperation value) =>
        value switch
        {
            IConversionOperation conversion => Texts(conversion.Operand),
            IArrayCreationOperation { Initializer.ElementValues: var elements } => elements
                .SelectMany(static element => Texts(element))
                .ToImmutableArray(),
            { Type.SpecialType: SpecialType.System_String } => TextFlow.Read(value).Select(static text => text.Text).ToImmutableArray(),
            _ => ImmutableArray<string>.Empty,
        };

    // By the first name, which nearly always is System or the project's: without making a text.
    private static bool IsOfEngine(INamespaceSymbol? scope)
    {
        var top = scope;
        while (top is { ContainingNamespace: { IsGlobalNamespace: false } outer })
        {
            top = outer;
        }

        return top is { IsGlobalNamespace: false } && MayBeEngine(top.Name) && IsEngine(scope!.ToDisplayString());
    }

    private static bool MayBeEngine(string first)
    {
        foreach (var engine in s_engines)
        {
            if (engine.StartsWith(first, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsEngine(string name)
    {
        foreach (var engine in s_engines)
        {
            if (name.StartsWith(engine, StringComparison.Ordinal) && (name.Length == engine.Length || name[engine.Length] == '.'))
            {
                return true;
            }
        }

        return false;
    }

    private static void Report(OperationAnalysisContext context, string? client)
    {
        if (client is not null)
        {
            context.ReportDiagnostic(Diagnostic.Create(ScriptHttpRule.Rule, context.Operation.Syntax.GetLocation(), client));
        }
    }
}
