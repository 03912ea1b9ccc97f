using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Comind.Api.Language;

namespace Comind.Api.Generators;

/// <summary>Reads the list from the declarations, whether or not code can be generated for them.</summary>
internal static class InventoryParser
{
    // A text that names no secret may be one.
    private const string Undeclared = "(undeclared)";

    private static readonly HashSet<string> s_verbs = new(StringComparer.Ordinal)
    {
        "Get",
        "Post",
        "Put",
        "Patch",
        "Delete",
        "Head",
        "Options",
    };

    public static InventoryModel Parse(
        ProjectDeclarations project,
        DeclaredSecrets secrets,
        ImmutableArray<ServicesSource> services,
        CancellationToken token
    )
    {
        var clients = new List<InventoryClient>();
        foreach (var parts in project.Types)
        {
            token.ThrowIfCancellationRequested();
            if (parts.Select(static part => part.Marker("RestClient")).FirstOrDefault(static found => found is not null) is { } marker)
            {
                clients.Add(ReadClient(marker, parts, secrets));
            }
        }

        var declared = secrets.Secrets.Select(static secret => new InventorySecret(secret.Alias, secret.VariableName, secret.IsOptional));
        return new(
            new(clients.OrderBy(static client => client.Type, StringComparer.Ordinal)),
            new(declared.OrderBy(static secret => secret.Name, StringComparer.Ordinal)),
            new(
                Actions(project, token)
                    .OrderBy(static action => action.Name, StringComparer.Ordinal)
                    .ThenBy(static action => action.Method, StringComparer.Ordinal)
            ),
            new(
                services
                    .SelectMany(static file => file.Services)
                    .Select(static service => service.Id)
                    .Distinct(StringComparer.Ordinal)
                    .OrderBy(static id => id, StringComparer.Ordinal)
            )
        );
    }

    private static InventoryClient ReadClient(AttributePart marker, IReadOnlyList<DeclaredPart> parts, DeclaredSecrets secrets)
    {
        var url = marker.Property("BaseUrl")?.Literally;
        var isUrl = url is { Kind: ArgumentKind.Text } && url.Text.IndexOf("://", StringComparison.Ordinal) > 0;
        var prefix = parts.Select(static part => part.Marker("PathPrefix")).FirstOrDefault(static found => found is not null);
        return new(
            parts[0].Frame.FullName,
            isUrl ? HostOf(url!.Text) : null,
            isUrl || url is null ? null : AliasOf(url, secrets),
            new(parts.SelectMany(part => InventoryAuthentications.Of(part.Type.Attributes, part.Scope, secrets))),
            new(
                parts
                    .SelectMany(part => Calls(part, prefix?.Argument(0, "prefix")?.Value ?? "", secrets))
                    .OrderBy(static call => call.Path, StringComparer.Ordinal)
                    .ThenBy(static call => call.Method, StringComparer.Ordinal)
                    .ThenBy(static call => call.Name, StringComparer.Ordinal)
            )
        );
    }

    private static IEnumerable<InventoryCall> Calls(DeclaredPart part, string prefix, DeclaredSecrets secrets)
    {
        foreach (var method in part.Type.Methods)
        {
            foreach (var attribute in method.Attributes)
            {
                if (part.Scope.NameOf(attribute) is { } verb && s_verbs.Contains(verb))
                {
                    yield return new(
                        verb.ToUpperInvariant(),
                        PathOf(prefix + (attribute.Argument(0, "path")?.Value ?? "")),
                        method.Name,
                        new(InventoryAuthentications.Of(method.Attributes, part.Scope, secrets))
                    );
                }
            }
        }
    }

    private static IEnumerable<InventoryAction> Actions(ProjectDeclarations project, CancellationToken token) =>
        ActionSource
            .In(project)
            .SelectMany(source => ReadActions.Of(source, token).Actions)
            .Select(static action => new InventoryAction(
                action.Model.Kind,
                action.Model.Name,
                action.Model.Method.Replace("global::", "")
            ));

    /// <summary>The secret that an argument names, by its alias where it is declared.</summary>
    public static string AliasOf(ArgumentPart argument, DeclaredSecrets secrets)
    {
        argument = argument.Literally;
        var property = argument.Kind == ArgumentKind.Text ? SecretNaming.PropertyName(argument.Text) : argument.Text;
        return secrets.Secrets.FirstOrDefault(secret => secret.PropertyName == property)?.Alias
            ?? (argument.Kind == ArgumentKind.NameOf ? argument.Text : Undeclared);
    }

    /// <summary>The path template; values that are written into a query are nobody's business here.</summary>
    private static string PathOf(string path)
    {
        var query = path.IndexOf('?');
        return query < 0 ? path : path.Substring(0, query + 1) + string.Join("&", path.Substring(query + 1).Split('&').Select(Masked));
    }

    private static string Masked(string parameter)
    {
        var value = parameter.IndexOf('=') + 1;
        return value == 0 || value == parameter.Length || parameter[value] == '{' ? parameter : parameter.Substring(0, value) + "***";
    }

    // Without a user name and password, which do not belong there but may stand there.
    private static string HostOf(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var parsed)
            ? parsed.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped)
            : "";
}
