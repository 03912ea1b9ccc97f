using System.Linq;
using System.Threading;
using Comind.Api.Language;

namespace Comind.Api.Generators;

/// <summary>Everything that is generated for clients.</summary>
/// <param name="Uncovered">The types of which JSON cannot be read or written; an analyzer reports them.</param>
internal sealed record ClientFiles(
    EquatableArray<ClientModel> Clients,
    EquatableArray<JsonFile> Json,
    EquatableArray<UncoveredType> Uncovered
)
{
    public static ClientFiles Parse(
        ProjectDeclarations project,
        ClientInputs inputs,
        DataTypes types,
        string rootNamespace,
        string jsonClassName,
        CancellationToken token
    )
    {
        var isTaken = project.Takes(CSharpText.Qualify(rootNamespace, jsonClassName));
        var catalog = new JsonCatalog(types, [.. project.Files.SelectMany(static file => file.GlobalUsings)]);
        var plan = new JsonPlan(catalog, rootNamespace, isTaken ? null : jsonClassName);
        var clients = ClientParser.Parse(project, inputs, plan, token).ToList();
        return new(new(clients), plan.Files(), plan.Uncovered);
    }
}
