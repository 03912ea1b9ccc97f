using Comind.Api.Language;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Generators;

/// <summary>Prints the bodies of a client's calls.</summary>
internal static class ClientEmitter
{
    public const string SharedJsonName = "GeneratedJsonContext";

    public static void Emit(SourceProductionContext context, ClientFile file)
    {
        var client = file.Client;
        var writer = new SourceWriter();
        writer.Usings(client.Frame.Scopes[0]);
        using (writer.Namespaces(client.Frame))
        {
            if (client.Implementation is { } implementation)
            {
                EmitImplementation(writer, client, implementation);
            }
            else
            {
                using var type = writer.Types(client.Frame);
                EmitMembers(writer, client);
            }
        }

        context.AddSource(file.HintName, writer.ToSourceText());
    }

    private static void EmitImplementation(SourceWriter writer, ClientModel client, ImplementationModel implementation)
    {
        using var outer = writer.Types(client.Frame.Outer);
        if (implementation.Twins.Count > 0)
        {
            using (writer.Types(client.Frame.Inner))
            {
                EmitMethods(writer, implementation.Twins, 0);
            }

            writer.Line();
        }

        writer.Lines(implementation.Docs);
        using var type = writer.Braces(implementation.Header);
        EmitMembers(writer, client);
    }

    private static void EmitMembers(SourceWriter writer, ClientModel client)
    {
        if (client.SharedJson is { } json)
        {
            writer.Line($"private static global::System.Text.Json.Serialization.JsonSerializerContext {SharedJsonName} => {json};");
        }

        EmitMethods(writer, client.Calls, client.SharedJson is null ? 0 : 1);
    }

    private static void EmitMethods(SourceWriter writer, EquatableArray<MethodModel> methods, int above)
    {
        foreach (var method in methods)
        {
            writer.LineBetween(above++);
            writer.Lines(method.Docs);
            using var body = writer.Braces(method.Signature);
            foreach (var line in method.Body)
            {
                writer.Continuation(line.Text, line.Depth);
            }
        }
    }
}
