using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Generators;

/// <summary>Makes of each part of a client what is written for it.</summary>
internal sealed class ClientWriter(DeclaredClient client, ClientInputs inputs, JsonPlan plan)
{
    private readonly ClientShape _shape = client.Shape;
    private readonly string? _jsonContext = client.Marked.Marker(ClientParser.Marker)!.Property("JsonContext")?.Text;
    private readonly HashSet<string> _overloaded =
    [
        .. client
            .Parts.SelectMany(static part => part.Type.Methods)
            .GroupBy(static method => method.Name)
            .Where(static same => same.Count() > 1)
            .Select(static same => same.Key),
    ];
    private readonly HashSet<string> _implemented = Implemented(client, inputs.Shapes);
    private readonly HashSet<string> _asyncNames = AsyncNames(client, inputs.Shapes);

    /// <summary>Whether the class for an interface has calls that a person wrote.</summary>
    public bool HasCallsByHand => _shape.IsInterface && _implemented.Count > 0;

    /// <summary>What is written for a part.</summary>
    public ClientModel Write(DeclaredPart part, ClientSettings settings, bool sharesJson)
    {
        var json = JsonArgument.For(plan, part.Frame, settings.JsonContext, _jsonContext, client.Marked.Frame);
        var parser = new CallParser(_shape, settings, part, inputs, json);
        var calls = part.Type.Methods.Select(method => Write(part, method, parser, json)).OfType<WrittenCall>().ToList();
        return new(
            part.File.Name,
            (client.Inherited.Contains(part) ? InheritedParts.Frame(part.Frame, client.Marked.Frame) : part.Frame).Safe,
            sharesJson ? settings.JsonContext : null,
            new(calls.SelectMany(static call => call.Methods)),
            _shape.IsInterface ? Implementation(part, calls.Select(static call => call.Call)) : null
        );
    }

    // What JSON a call needs is only known when its lines are written.
    private WrittenCall? Write(DeclaredPart part, MethodPart method, CallParser parser, JsonArgument json)
    {
        json.HasGap = false;
        // What a person wrote is not written again.
        if (_implemented.Contains(MemberKey.Of(method)) || parser.Parse(method) is not { } call)
        {
            return null;
        }

        var methods = Methods(part, call).ToList();
        return json.HasGap ? null : new(call, methods);
    }

    private static HashSet<string> Implemented(DeclaredClient client, DeclaredShapes shapes) =>
        client.Shape.IsInterface
            ? [.. ClientImplementation.OwnMethods(client, shapes)]
            : [.. client.Declared.Own.SelectMany(static part => part.Type.Implemented)];

    private static HashSet<string> AsyncNames(DeclaredClient client, DeclaredShapes shapes) =>
        [
            .. client.Parts.SelectMany(static part => part.Type.AsyncNames),
            .. client.Shape.IsInterface
                ? ClientImplementation.OwnMethods(client, shapes).Select(static key => key.Substring(0, key.IndexOf('(')))
                : [],
        ];

    private IEnumerable<MethodModel> Methods(DeclaredPart part, Call call)
    {
        yield return _shape.IsInterface ? CallMethods.OfInterface(call) : CallMethods.Implementing(call);
        if (HasTwin(part, call))
        {
            yield return CallMethods.Twin(call, _shape.IsInterface, IsOverloaded(call));
        }
    }

    private ImplementationModel Implementation(DeclaredPart part, IEnumerable<Call> calls)
    {
        var type = client.Marked.Frame.Type;
        var name = ClientImplementation.NameOf(client, inputs.Shapes) + type.TypeParameters;
        var constraints = type.Constraints.Length == 0 ? "" : " " + type.Constraints;
        var isFirst = part == client.Marked;
        return new(
            isFirst
                ? new([
                    $"/// <summary>Sends the calls of <see cref=\"{(type.Name + type.TypeParameters).Replace('<', '{').Replace('>', '}')}\"/>.</summary>",
                ])
                : default,
            isFirst
                ? $"{ClientImplementation.AccessOf(client.Marked.Frame)} sealed partial class {name}({OwnNames.Server}RestClient {_shape.Holder}) : {type.Name}{type.TypeParameters}{constraints}"
                : $"partial class {name}",
            client.Inherited.Contains(part)
                ? default
                : new(calls.Where(call => HasTwin(part, call)).Select(call => CallMethods.DefaultTwin(call, IsOverloaded(call))))
        );
    }

    // A call can only be added to an interface that may have another part; a base interface gets it where it is a client of its own.
    private bool HasTwin(DeclaredPart part, Call call) =>
        (!_shape.IsInterface || part.Frame.CanBeExtended)
        && (!client.Inherited.Contains(part) || part.Marker(ClientParser.Marker) is not null)
        && CallMethods.HasTwin(call, _asyncNames);

    private bool IsOverloaded(Call call) => call.Method.IsOverloaded || _overloaded.Contains(call.Method.Name);

    private sealed record WrittenCall(Call Call, IReadOnlyList<MethodModel> Methods);
}
