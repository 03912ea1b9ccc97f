using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Generators;

/// <summary>Makes of each part of a client what is written for it.</summary>
internal sealed class ClientWriter(ClientShape shape, DeclaredPart marked, IReadOnlyList<DeclaredPart> parts, ClientInputs inputs)
{
    private readonly HashSet<string> _asyncNames = [.. parts.SelectMany(static part => part.Type.AsyncNames)];

    /// <summary>The part; its hint name is that of its file.</summary>
    public ClientModel Write(DeclaredPart part, ClientSettings settings, bool sharesJson)
    {
        var parser = new CallParser(shape, settings, part, inputs);
        var calls = part.Type.Methods.Select(parser.Parse).OfType<Call>().ToList();
        return new(
            part.File.Name,
            part.Frame.Safe,
            sharesJson ? settings.Json.Context : null,
            new(calls.SelectMany(Methods)),
            shape.IsInterface ? Implementation(part, calls) : null
        );
    }

    private IEnumerable<MethodModel> Methods(Call call)
    {
        yield return shape.IsInterface ? CallMethods.OfInterface(call) : CallMethods.Implementing(call);
        if (HasTwin(call))
        {
            yield return CallMethods.Twin(call, shape.IsInterface, IsOverloaded(call));
        }
    }

    private ImplementationModel Implementation(DeclaredPart part, IEnumerable<Call> calls)
    {
        var type = part.Frame.Type;
        var name = ClientImplementation.NameOf(marked.Frame, inputs.Shapes) + type.TypeParameters;
        var constraints = type.Constraints.Length == 0 ? "" : " " + type.Constraints;
        var isFirst = part == marked;
        return new(
            isFirst
                ? new([
                    $"/// <summary>Sends the calls of <see cref=\"{(type.Name + type.TypeParameters).Replace('<', '{').Replace('>', '}')}\"/>.</summary>",
                ])
                : default,
            isFirst
                ? $"{ClientImplementation.AccessOf(part.Frame)} sealed partial class {name}({OwnNames.Server}RestClient {shape.Holder}) : {type.Name}{type.TypeParameters}{constraints}"
                : $"partial class {name}",
            new(calls.Where(HasTwin).Select(call => CallMethods.DefaultTwin(call, IsOverloaded(call))))
        );
    }

    // A call can only be added to an interface that may have another part.
    private bool HasTwin(Call call) => (!shape.IsInterface || marked.Frame.CanBeExtended) && CallMethods.HasTwin(call, _asyncNames);

    private bool IsOverloaded(Call call) =>
        call.Method.IsOverloaded || parts.SelectMany(static part => part.Type.Methods).Count(method => method.Name == call.Method.Name) > 1;
}
