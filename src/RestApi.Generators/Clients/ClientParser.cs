using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace Comind.Api.Generators;

/// <summary>Joins the parts of each client. A client or call that cannot be written is left out, and the compiler names it (CS8795, CS0535).</summary>
internal static class ClientParser
{
    public const string Marker = "RestClient";

    public static IEnumerable<ClientModel> Parse(ProjectDeclarations project, ClientInputs inputs, CancellationToken token)
    {
        var hints = new HintNames();
        foreach (var parts in project.Types())
        {
            token.ThrowIfCancellationRequested();
            foreach (var client in ParseType(parts, inputs, hints))
            {
                yield return client;
            }
        }
    }

    private static IEnumerable<ClientModel> ParseType(IReadOnlyList<DeclaredPart> parts, ClientInputs inputs, HintNames hints)
    {
        var marked = parts.FirstOrDefault(static part => part.Marker(Marker) is not null);
        if (
            marked is null
            || ClientShape.Of(marked, parts) is not { } shape
            || ClientSettings.Read(marked.Marker(Marker)!, parts, inputs.Secrets) is not { } settings
        )
        {
            return [];
        }

        var isSpread = settings.Json.Context is not null && parts.Any(part => part != marked && part.Type.Methods.Count > 0);
        var elsewhere = isSpread ? settings with { Json = new(ClientEmitter.SharedJsonName) } : settings;
        var writer = new ClientWriter(shape, marked, parts, inputs);
        var clients = parts
            .Select(part => writer.Write(part, part == marked ? settings : elsewhere, isSpread && part == marked))
            .Where(static client => client.Calls.Count > 0 || client.SharedJson is not null)
            .ToList();

        return clients.Select(client =>
            client with
            {
                HintName = hints.Next(client.Frame.Namespace, client.Frame.HintName, clients.Count > 1 ? client.HintName : "", Marker),
            }
        );
    }
}
