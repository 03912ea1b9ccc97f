using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Comind.Api.Language;

namespace Comind.Api.Generators;

/// <summary>Finds the clients that a container can make: those that are instances.</summary>
internal static class RegistrationParser
{
    public static RegistrationModel Parse(
        ProjectDeclarations project,
        ClientInputs inputs,
        string rootNamespace,
        string className,
        CancellationToken token
    )
    {
        if (project.Takes(CSharpText.Qualify(rootNamespace, className)))
        {
            return new(rootNamespace, className, default);
        }

        var clients = new List<RegisteredClient>();
        foreach (var parts in project.Types())
        {
            token.ThrowIfCancellationRequested();
            if (Read(parts, project, inputs) is { } client)
            {
                clients.Add(client);
            }
        }

        return new(rootNamespace, className, new(clients.OrderBy(static client => client.Service, System.StringComparer.Ordinal)));
    }

    private static RegisteredClient? Read(IReadOnlyList<DeclaredPart> parts, ProjectDeclarations project, ClientInputs inputs)
    {
        if (
            DeclaredClient.Of(parts, project, inputs) is not { Shape: { Holder: not null } shape } declared
            || !IsVisible(declared.Marked.Frame)
        )
        {
            return null;
        }

        var marked = declared.Marked;
        var settings = declared.Settings;
        var service = "global::" + marked.Frame.FullName;
        var client = settings.Client ?? $"{RegistrationEmitter.Provider}.GetRequiredService<{OwnNames.Server}RestClient>()";
        if (!shape.IsInterface)
        {
            return parts.Any(static part => part.Type.Holder is { IsOnlyParameter: true })
                ? new(service, $"new {service}({client})")
                : null;
        }

        var name = ClientImplementation.NameOf(declared, inputs.Shapes);
        var made = service.Substring(0, service.Length - marked.Frame.Type.Name.Length) + name;
        return new(service, $"new {made}({client})");
    }

    private static bool IsVisible(TypeFrame frame) =>
        frame.Types.All(static type => type.Arity == 0 && !type.Has("file"))
        && frame.Types.Skip(1).All(static type => type.Has("public") || type.Has("internal"));
}

/// <summary>The clients that <c>AddRestClients</c> registers.</summary>
internal sealed record RegistrationModel(string Namespace, string ClassName, EquatableArray<RegisteredClient> Clients);
