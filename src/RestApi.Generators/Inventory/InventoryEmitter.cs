using Microsoft.CodeAnalysis;

namespace Comind.Api.Generators;

/// <summary>Prints the list as JSON, in comment lines between two marks that a target of the package looks for.</summary>
internal static class InventoryEmitter
{
    private const string HintName = "RestApi.Inventory.g.cs";

    public static void Emit(SourceProductionContext context, InventoryModel? inventory)
    {
        if (inventory is null)
        {
            return;
        }

        var writer = new SourceWriter();
        writer.Line("// <restapi.inventory.json>");
        foreach (var line in Json(inventory).ToString().TrimEnd('\n').Split('\n'))
        {
            writer.Line("// " + line);
        }

        writer.Line("// </restapi.inventory.json>");
        context.AddSource(HintName, writer.ToSourceText());
    }

    private static JsonLines Json(InventoryModel inventory)
    {
        var json = new JsonLines();
        json.Object(
            null,
            () =>
            {
                json.Number("format", 1);
                json.Array("clients", inventory.Clients, client => json.Object(null, () => WriteClient(json, client)));
                json.Array("secrets", inventory.Secrets, secret => json.Object(null, () => WriteSecret(json, secret)));
                json.Array("actions", inventory.Actions, action => json.Object(null, () => WriteAction(json, action)));
                json.Array("services", inventory.Services, id => json.Text(null, id));
            }
        );
        return json;
    }

    private static void WriteClient(JsonLines json, InventoryClient client)
    {
        json.Text("type", client.Type);
        json.Text("host", client.Host);
        json.Text("hostSecret", client.HostSecret);
        json.Array("authentication", client.Authentication, auth => json.Object(null, () => WriteAuthentication(json, auth)));
        json.Array("calls", client.Calls, call => json.Object(null, () => WriteCall(json, call)));
    }

    private static void WriteCall(JsonLines json, InventoryCall call)
    {
        json.Text("method", call.Method);
        json.Text("path", call.Path);
        json.Text("name", call.Name);
        if (call.Authentication.Count > 0)
        {
            json.Array("authentication", call.Authentication, auth => json.Object(null, () => WriteAuthentication(json, auth)));
        }
    }

    private static void WriteAuthentication(JsonLines json, InventoryAuthentication authentication)
    {
        json.Text("kind", authentication.Kind);
        json.Array("secrets", authentication.Secrets, name => json.Text(null, name));
    }

    private static void WriteSecret(JsonLines json, InventorySecret secret)
    {
        json.Text("name", secret.Name);
        json.Text("variable", secret.Variable);
        json.Flag("optional", secret.IsOptional);
    }

    private static void WriteAction(JsonLines json, InventoryAction action)
    {
        json.Text("kind", action.Kind);
        json.Text("name", action.Name);
        json.Text("method", action.Method);
    }
}
