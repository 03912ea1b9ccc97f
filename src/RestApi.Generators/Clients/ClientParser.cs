using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Generators;

/// <summary>Decides what is written for one client. A client or call that cannot be written is left out, and the compiler names it (CS8795, CS0535).</summary>
internal static class ClientParser
{
    public const string Marker = "RestClient";

    public static WrittenClient Parse(ClientParts parts, ClientInputs inputs)
    {
        if (DeclaredClient.Of(parts, inputs.Secrets) is not { } client)
        {
            return WrittenClient.None;
        }

        var plan = new JsonPlan(inputs.Json);
        var models = Models(client, new(client, inputs, plan));
        return new(
            new(models),
            plan.Uses,
            plan.Uncovered,
            RegistrationParser.Read(client, inputs.Shapes),
            new(SecretHostsParser.Read(client, inputs.Secrets))
        );
    }

    private static IEnumerable<ClientModel> Models(DeclaredClient client, ClientWriter writer)
    {
        var settings = client.Settings;
        var isSpread = settings.JsonContext is not null && client.Parts.Any(part => part != client.Marked && part.Type.Methods.Count > 0);
        var elsewhere = isSpread ? settings with { JsonContext = ClientEmitter.SharedJsonName } : settings;
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
        return written.Count > 1 ? written : written.Select(static model => model with { FileName = "" });
    }
}
