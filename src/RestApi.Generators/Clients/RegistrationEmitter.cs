using Microsoft.CodeAnalysis;

namespace Comind.Api.Generators;

/// <summary>Prints <c>services.AddRestClients()</c>.</summary>
internal static class RegistrationEmitter
{
    /// <summary>What clients that hold no URL are given their <c>RestClient</c> by.</summary>
    public const string Provider = "provider";

    private const string Container = "global::Microsoft.Extensions.DependencyInjection.";

    public static void Emit(SourceProductionContext context, RegistrationModel model)
    {
        if (model.Clients.Count == 0)
        {
            return;
        }

        var writer = new SourceWriter();
        writer.Line();
        writer.Line("using Microsoft.Extensions.DependencyInjection;");
        writer.Line("using Microsoft.Extensions.DependencyInjection.Extensions;");
        writer.Line();
        using (writer.Namespace(model.Namespace))
        {
            writer.Line("/// <summary>Registers the declared REST clients.</summary>");
            using var type = writer.Braces($"internal static partial class {model.ClassName}");
            EmitMethod(writer, model);
        }

        context.AddSource(new HintNames().Next(model.Namespace, GeneratedNames.RestClients), writer.ToSourceText());
    }

    private static void EmitMethod(SourceWriter writer, RegistrationModel model)
    {
        writer.Line(
            "/// <summary>Registers every client that an instance is made of. What is registered already, such as a stand-in of a test, stays.</summary>"
        );
        writer.Line("/// <param name=\"services\">The container's registrations.</param>");
        writer.Line("/// <returns>The same registrations.</returns>");
        using var method = writer.Braces(
            $"public static {Container}IServiceCollection AddRestClients(this {Container}IServiceCollection services)"
        );
        foreach (var client in model.Clients)
        {
            var provider = client.Instance.Contains(Provider + ".") ? Provider : "_";
            writer.Line($"services.TryAddTransient<{client.Service}>(static {provider} => {client.Instance});");
        }

        writer.Line("return services;");
    }
}
