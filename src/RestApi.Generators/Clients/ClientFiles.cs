using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;

namespace Comind.Api.Generators;

/// <summary>The files that are generated for all clients together.</summary>
internal sealed record ClientFiles(EquatableArray<ClientFile> Clients, EquatableArray<JsonFile> Json)
{
    public static ClientFiles Of(IReadOnlyCollection<WrittenClient> clients, JsonInputs json)
    {
        var hints = new HintNames();
        return new(
            new(
                clients
                    .SelectMany(static client => client.Models)
                    .Select(model => new ClientFile(
                        hints.Next(model.Frame.Namespace, model.Frame.HintName, model.FileName, ClientParser.Marker),
                        model
                    ))
            ),
            JsonFile.Of(clients.SelectMany(static client => client.Json), json)
        );
    }
}

/// <summary>A client's file under the name that no other file has.</summary>
internal sealed record ClientFile(string HintName, ClientModel Client);
