using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Xunit.Sdk;

namespace Acme.TestKit;

public sealed partial class GeneratorTest<TGenerator>
{
    /// <summary>The outputs of a named step came about for these reasons in the last run, and for no other.</summary>
    public GeneratorTest<TGenerator> StepRan(string step, params IncrementalStepRunReason[] reasons)
    {
        if (!Result.TrackedSteps.TryGetValue(step, out var runs))
        {
            throw new XunitException($"There is no step {step}; there is: {Listed(Result.TrackedSteps.Keys)}");
        }

        var actual = Reasons(runs);
        return actual.SetEquals(reasons)
            ? this
            : throw new XunitException($"{step} ran because of {Listed(actual)}, not {Listed(reasons)}");
    }

    /// <summary>Every file the generator had made came from the cache in the last run.</summary>
    public GeneratorTest<TGenerator> NothingWasRegenerated()
    {
        var outputs = Result.TrackedOutputSteps.SelectMany(step => step.Value).ToImmutableArray();
        var reasons = Reasons(outputs);
        if (reasons.Count == 0 || Result.GeneratedSources.IsEmpty)
        {
            throw new XunitException("Nothing was generated in the first place, so this shows nothing.");
        }

        return reasons.SetEquals([IncrementalStepRunReason.Cached])
            ? this
            : throw new XunitException($"Outputs ran again: {Listed(reasons)}");
    }

    /// <summary>
    /// No named step and nothing that an output is made from holds a symbol, a node, a location or a compilation: it would keep
    /// a whole compilation alive and is never equal to the next one.
    /// </summary>
    public GeneratorTest<TGenerator> HoldsNoSymbols()
    {
        var outputs = Result.TrackedOutputSteps.SelectMany(step => step.Value).ToList();
        var named = Result.TrackedSteps.Where(step => !IsOfTheCompiler(step.Key)).SelectMany(step => step.Value);
        var checkedValues = named
            .SelectMany(step => step.Outputs.Select(output => (Name: step.Name!, output.Value)))
            .Concat(
                outputs
                    .SelectMany(step => step.Inputs)
                    .Select(input => (Name: "input of an output", input.Source.Outputs[input.OutputIndex].Value))
            )
            .ToList();
        if (checkedValues.Count == 0)
        {
            throw new XunitException("No step had a value, so this shows nothing.");
        }

        var found = checkedValues
            .Select(value => new SymbolSearch().Find(value.Value, value.Name))
            .FirstOrDefault(path => path is not null);
        return found is null ? this : throw new XunitException(found);
    }

    /// <summary>Sources and generated code compile without a single warning, with nullable on and documentation checked.</summary>
    public GeneratorTest<TGenerator> CompilesWithoutWarnings()
    {
        var generated = _output.SyntaxTrees.Except(_input.SyntaxTrees).ToHashSet();
        var diagnostics = _output
            .GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            // A test's own source need not be documented.
            .Where(diagnostic => diagnostic.Id != "CS1591" || generated.Contains(diagnostic.Location.SourceTree!))
            .ToList();
        return diagnostics is [] ? this : throw new XunitException($"{Listed(diagnostics)}\n\n{Listed(GeneratedFiles.Values)}");
    }

    private static HashSet<IncrementalStepRunReason> Reasons(IEnumerable<IncrementalGeneratorRunStep> steps) =>
        [.. steps.SelectMany(step => step.Outputs).Select(output => output.Reason)];

    /// <summary>Steps that the compiler names itself: its inputs and the insides of ForAttributeWithMetadataName.</summary>
    private static bool IsOfTheCompiler(string step) =>
        step
            is WellKnownGeneratorInputs.Compilation
                or WellKnownGeneratorInputs.ParseOptions
                or WellKnownGeneratorInputs.AdditionalTexts
                or WellKnownGeneratorInputs.AnalyzerConfigOptions
                or WellKnownGeneratorInputs.MetadataReferences
                or WellKnownGeneratorOutputs.SourceOutput
                or WellKnownGeneratorOutputs.ImplementationSourceOutput
        || step.Contains("_ForAttribute", StringComparison.Ordinal);
}
