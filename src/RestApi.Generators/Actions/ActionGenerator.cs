using Microsoft.CodeAnalysis;

namespace Comind.Api.Generators;

/// <summary>Lists the methods marked <c>[Action]</c> in a registry, so that a host runs them without reflection.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ActionGenerator : IIncrementalGenerator
{
    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var actions = context
            .Declarations(Steps.SourceFiles)
            .Combine(context.RootNamespace())
            .Combine(context.ClassNames())
            .Select(static (inputs, token) => ActionParser.Parse(inputs.Left.Left, inputs.Left.Right, inputs.Right.ActionRegistry, token));
        var registry = actions.Select(static (actions, _) => actions.Registry).WithTrackingName(Steps.Registry);
        var files = actions.SelectMany(static (actions, _) => actions.Files).WithTrackingName(Steps.Files);

        context.RegisterSourceOutput(registry, ActionEmitter.EmitRegistry);
        context.RegisterSourceOutput(files, ActionEmitter.EmitFile);
    }

    /// <summary>Names of the steps, for tests of the cache.</summary>
    public static class Steps
    {
        /// <summary>The source files that declare something for us.</summary>
        public const string SourceFiles = "ActionSourceFiles";

        /// <summary>The list of all actions.</summary>
        public const string Registry = "ActionRegistry";

        /// <summary>The factories, one file for each source file.</summary>
        public const string Files = "ActionFiles";
    }
}
