using System.Linq;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Generators;

/// <summary>Prints the bodies of a client's calls.</summary>
internal static class ClientEmitter
{
    public const string SharedJsonName = "GeneratedJsonContext";

    public static void Emit(SourceProductionContext context, ClientModel client)
    {
        var writer = new SourceWriter();
        writer.Usings(client.Frame.Scopes[0]);
        using (writer.Namespaces(client.Frame))
        using (writer.Types(client.Frame))
        {
            EmitMembers(writer, client);
        }

        context.AddSource(client.HintName, writer.ToSourceText());
    }

    private static void EmitMembers(SourceWriter writer, ClientModel client)
    {
        if (client.SharedJson is { } json)
        {
            writer.Line($"private static global::System.Text.Json.Serialization.JsonSerializerContext {SharedJsonName} => {json};");
        }

        var above = client.SharedJson is null ? 0 : 1;
        foreach (var call in client.Calls)
        {
            writer.LineBetween(above++);
            EmitCall(writer, call);
        }
    }

    private static void EmitCall(SourceWriter writer, CallModel call)
    {
        using var method = writer.Braces(call.Signature);
        writer.Line($"{call.Start} {call.Client}");
        foreach (var step in call.Builder.Take(call.Builder.Count - 1))
        {
            writer.Continuation("." + step);
        }

        writer.Continuation("." + call.Builder[call.Builder.Count - 1] + ";");
        if (call.End is { } end)
        {
            writer.Line(end);
        }
    }
}
