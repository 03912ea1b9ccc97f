using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace Comind.Api.Generators;

/// <summary>Joins the parts of each client. A client or call that cannot be written is left out, and the compiler names it (CS8795, CS0535).</summary>
internal static class ClientParser
{
    public const string Marker = "RestClient";

    public static IEnumerable<ClientModel> Parse(ProjectDeclarations project, ClientInputs inputs, JsonPlan plan, CancellationToken token)
    {
        var hints = new HintNames();
        foreach (var parts in project.Types())
        {
            token.ThrowIfCancellationRequested();
            foreach (var client in ParseType(parts, project, inputs, plan, hints))
            {
                yield return client;
            }
        }
    }

    private static IEnumerable<ClientModel> ParseType(
        IReadOnlyList<DeclaredPart> own,
        ProjectDeclarations project,
        ClientInputs inputs,
        JsonPlan plan,
        HintNames hints
    )
    {
        if (DeclaredClient.Of(own, project, inputs) is not { } client)
        {
            return [];
        }

        var settings = client.Settings;
        var isSpread = settings.JsonContext is not null && client.Parts.Any(part => part != client.Marked && part.Type.Methods.Count > 0);
        var elsewhere = isSpread ? settings with { JsonContext = ClientEmitter.SharedJsonName } : settings;
        var writer = new ClientWriter(client, inputs, plan);
        var models = client
            .Parts.Select(part => writer.Write(part, part == client.Marked ? settings : elsewhere, isSpread && part == client.Marked))
            .ToList();
        // The first part of a class that is written holds its constructor.
        var needsFirst = client.Shape.IsInterface && (writer.HasCallsByHand || models.Exists(static model => model.Calls.Count > 0));
        var written = models
            .Where(
                (model, index) =>
                    model.Calls.Count > 0 || model.SharedJson is not null || (needsFirst && client.Parts[index] == client.Marked)
            )
            .ToList();

        return written.Select(model =>
            model with
            {
                HintName = hints.Next(model.Frame.Namespace, model.Frame.HintName, written.Count > 1 ? model.HintName : "", Marker),
            }
        );
    }
}
