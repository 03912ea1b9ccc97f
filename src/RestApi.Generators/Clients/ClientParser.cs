using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace Comind.Api.Generators;

/// <summary>Joins the parts of each client. A client or call that cannot be written is left out, and the compiler names it (CS8795).</summary>
internal static class ClientParser
{
    private const string Marker = "RestClient";

    public static IEnumerable<ClientModel> Parse(
        ProjectDeclarations project,
        SecretAccessors secrets,
        JsonPlan json,
        CancellationToken token
    )
    {
        var hints = new HintNames();
        foreach (var parts in project.Types())
        {
            token.ThrowIfCancellationRequested();
            foreach (var client in ParseType(parts, secrets, json, hints))
            {
                yield return client;
            }
        }
    }

    private static IEnumerable<ClientModel> ParseType(
        IReadOnlyList<DeclaredPart> parts,
        SecretAccessors secrets,
        JsonPlan json,
        HintNames hints
    )
    {
        var marked = parts.FirstOrDefault(static part => part.Marker(Marker) is not null);
        if (
            marked is not { Frame: { CanBeExtended: true, Type.Keyword: "class" or "record" } }
            || ClientSettings.Read(marked.Marker(Marker)!, parts, secrets) is not { } settings
        )
        {
            return [];
        }

        var isSpread = settings.JsonContext is not null && parts.Any(part => part != marked && part.Type.Methods.Count > 0);
        var elsewhere = isSpread ? settings with { JsonContext = ClientEmitter.SharedJsonName } : settings;
        var contextType = marked.Marker(Marker)!.Property("JsonContext")?.Text;
        var clients = parts
            .Select(part => new
            {
                part.File,
                part.Frame,
                SharedJson = isSpread && part == marked ? settings.JsonContext : null,
                Calls = Calls(part, part == marked ? settings : elsewhere, secrets, json, contextType, marked.Frame).ToList(),
            })
            .Where(static client => client.Calls.Count > 0 || client.SharedJson is not null)
            .ToList();

        return clients.Select(client => new ClientModel(
            hints.Next(client.Frame.Namespace, client.Frame.HintName, clients.Count > 1 ? client.File.Name : "", Marker),
            client.Frame,
            client.SharedJson,
            new(client.Calls)
        ));
    }

    private static IEnumerable<CallModel> Calls(
        DeclaredPart part,
        ClientSettings settings,
        SecretAccessors secrets,
        JsonPlan json,
        string? contextType,
        TypeFrame contextFrame
    )
    {
        var argument = JsonArgument.For(json, part.Frame, settings.JsonContext, contextType, contextFrame);
        var parser = new CallParser(settings, part.Scope, secrets, argument);
        return part.Type.Methods.Select(parser.Parse).OfType<CallModel>();
    }
}
