using System.Linq;
using System.Threading;
using Comind.Api.Language;

namespace Comind.Api.Generators;

/// <summary>The actions of one source file.</summary>
/// <param name="FileName">The name of the file.</param>
internal sealed record ReadActions(string FileName, EquatableArray<DeclaredAction> Actions)
{
    public static ReadActions Of(ActionSource source, CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
        return new(
            source.FileName,
            new(source.Parts.SelectMany(part => part.Type.Methods.SelectMany(method => ActionMethod.Read(method, part, source.Nested))))
        );
    }
}

/// <summary>An action and the namespaces that it is declared in, with the usings that it sees.</summary>
internal sealed record DeclaredAction(TypeFrame Namespaces, ActionModel Model);

/// <summary>The class that lists all actions.</summary>
internal sealed record RegistryPlace(string Namespace, string ClassName)
{
    /// <summary>Null when the project has such a name of its own.</summary>
    public static RegistryPlace? In(Project project) =>
        project.Takes(project.Classes.ActionRegistry) ? null : new(project.RootNamespace, project.Classes.ActionRegistry);
}
