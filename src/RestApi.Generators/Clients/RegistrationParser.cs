using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;

namespace Comind.Api.Generators;

/// <summary>Finds the clients that a container can make: those that are instances.</summary>
internal static class RegistrationParser
{
    public static RegistrationModel Parse(IEnumerable<WrittenClient> clients, Project project)
    {
        var made = project.Takes(project.Classes.RestClients)
            ? []
            : clients.Select(static client => client.Registered).OfType<RegisteredClient>();
        return new(
            project.RootNamespace,
            project.Classes.RestClients,
            new(made.OrderBy(static client => client.Service, System.StringComparer.Ordinal))
        );
    }

    /// <summary>How a container makes a client; null when it cannot.</summary>
    public static RegisteredClient? Read(DeclaredClient declared, DeclaredShapes shapes)
    {
        if (declared.Shape is not { Holder: not null } shape || !IsVisible(declared.Marked.Frame))
        {
            return null;
        }

        var marked = declared.Marked;
        var settings = declared.Settings;
        var service = "global::" + marked.Frame.FullName;
        var client = settings.Client ?? $"{RegistrationEmitter.Provider}.GetRequiredService<{OwnNames.Server}RestClient>()";
        if (!shape.IsInterface)
        {
            return declared.Declared.Own.Any(static part => part.Type.Holder is { IsOnlyParameter: true })
                ? new(service, $"new {service}({client})")
                : null;
        }

        var name = ClientImplementation.NameOf(declared, shapes);
        var made = service.Substring(0, service.Length - marked.Frame.Type.Name.Length) + name;
        return new(service, $"new {made}({client})");
    }

    private static bool IsVisible(TypeFrame frame) =>
        frame.Types.All(static type => type.Arity == 0 && !type.Has("file"))
        && frame.Types.Skip(1).All(static type => type.Has("public") || type.Has("internal"));
}

/// <summary>The clients that <c>AddRestClients</c> registers.</summary>
internal sealed record RegistrationModel(string Namespace, string ClassName, EquatableArray<RegisteredClient> Clients);
