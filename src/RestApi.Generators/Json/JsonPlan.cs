using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;

namespace Comind.Api.Generators;

/// <summary>A type that neither the JSON context of its client nor a generated reader covers.</summary>
/// <param name="Client">The client that uses it.</param>
/// <param name="Type">The type as it is written there.</param>
/// <param name="Problem">Why nothing can be generated for it.</param>
/// <param name="HasContext">Whether the client names a context.</param>
internal sealed record UncoveredType(TypeFrame Client, string Type, string Problem, bool HasContext);

/// <summary>Decides for each type that the calls of one client read or write how that happens, and remembers what is to be generated.</summary>
internal sealed class JsonPlan(JsonInputs inputs)
{
    private readonly JsonUses _uses = new(inputs.Catalog);
    private readonly List<UncoveredType> _uncovered = [];

    public EquatableArray<UncoveredType> Uncovered => new(_uncovered.Distinct());

    public EquatableArray<JsonUse> Uses => _uses.All;

    public JsonCatalog Catalog => inputs.Catalog;

    /// <summary>What reads a type, as an argument: a context or a generated method; null when there is neither.</summary>
    /// <param name="type">The type as it is written.</param>
    /// <param name="client">The client, and where it is written.</param>
    public string? Reading(string type, JsonClient client) => Argument(type, client, isRead: true);

    /// <summary>What writes a type; see <see cref="Reading"/>.</summary>
    public string? Writing(string type, JsonClient client) => Argument(type, client, isRead: false);

    // The calls of a client, and their twins, name few types again and again.
    private string? Argument(string type, JsonClient client, bool isRead)
    {
        if (!client.Arguments.TryGetValue((type, isRead), out var argument))
        {
            client.Arguments[(type, isRead)] = argument = Decide(type, client, isRead);
        }

        return argument;
    }

    private string? Decide(string type, JsonClient client, bool isRead)
    {
        if (client.Context is not null && (client.Use!.Lists(type, client.Scope, Catalog) || !client.Use.SpeaksWeb))
        {
            if (!client.Use.Lists(type, client.Scope, Catalog))
            {
                _uncovered.Add(new(client.Scope.Frame, type, "the options of the context are not those of the web style", true));
            }

            return client.Context;
        }

        var resolved = inputs.ClassName is null ? Resolved.No("the project has a type of that name") : Catalog.Covers(type, client.Scope);
        if (resolved.Kind is not { } kind)
        {
            _uncovered.Add(new(client.Scope.Frame, type, resolved.Problem, client.Context is not null));
            return client.Context;
        }

        if (kind is { Key: null, Item: null })
        {
            return isRead ? kind.Reading("") : kind.Writing("");
        }

        _uses.Add(kind, isRead);
        return $"{inputs.Owner}{(isRead ? "Read" : "Write")}{kind.Name}";
    }
}

/// <summary>A client that reads and writes JSON.</summary>
/// <param name="scope">Where its types are written.</param>
/// <param name="context">Its JSON context as an argument, or null.</param>
/// <param name="use">What that context lists.</param>
internal sealed class JsonClient(TypeScope scope, string? context, JsonContextUse? use)
{
    public TypeScope Scope => scope;

    public string? Context => context;

    public JsonContextUse? Use => use;

    /// <summary>What was decided for the types of its calls so far.</summary>
    public Dictionary<(string Type, bool IsRead), string?> Arguments { get; } = [];
}
