using Microsoft.CodeAnalysis;

namespace Comind.Api.Generators;

/// <summary>Lists the methods marked <c>[Action]</c> in a registry, so that a host runs them without reflection.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ActionGenerator : IIncrementalGenerator
{
    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var project = context.Project(Steps.SourceFiles);
        // The actions of each file are read on their own: again when it, or a type around them, says something else.
        var actions = project
            .SelectMany(static (project, _) => ActionSource.In(project.Declarations))
            .WithTrackingName(Steps.Declared)
            .Select(ReadActions.Of)
            .WithTrackingName(Steps.Read)
            .Collect()
            .Combine(project.Select(static (project, _) => RegistryPlace.In(project)))
            .Select(static (inputs, _) => ActionParser.Parse(inputs.Left, inputs.Right));
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

        /// <summary>The source files with marked methods.</summary>
        public const string Declared = "DeclaredActions";

        /// <summary>The actions of each of these files.</summary>
        public const string Read = "ReadActions";

        /// <summary>The list of all actions.</summary>
        public const string Registry = "ActionRegistry";

        /// <summary>The factories, one file for each source file.</summary>
        public const string Files = "ActionFiles";
    }
}
