using System.Linq;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Generators;

/// <summary>Prints what tells the runtime, before any code of the assembly runs, where its secrets may be sent.</summary>
internal static class SecretHostsEmitter
{
    private const string Name = "SecretHosts";

    public static void Emit(SourceProductionContext context, SecretHostsModel model)
    {
        var writer = new SourceWriter();
        writer.Line();
        using (writer.Namespace(model.Namespace))
        {
            writer.Line("/// <summary>The hosts that the declared clients send their secrets to. No other host gets them.</summary>");
            using var type = writer.Braces($"file static class {Name}");
            writer.Line("[global::System.Runtime.CompilerServices.ModuleInitializer]");
            using var method = writer.Braces("internal static void Declare()");
            foreach (var destination in model.Destinations)
            {
                var declare = destination.IsUrlSecret ? "DeclareUrlSecret" : "DeclareUrl";
                var texts = destination.Secrets.Select(CSharpText.Literal).Prepend(CSharpText.Literal(destination.Url));
                writer.Line($"{OwnNames.Server}{Name}.{declare}({string.Join(", ", texts)});");
            }
        }

        context.AddSource(new HintNames().Next(model.Namespace, Name), writer.ToSourceText());
    }
}
