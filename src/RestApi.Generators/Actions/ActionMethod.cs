using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;

namespace Comind.Api.Generators;

/// <summary>Decides whether a method is an action or script that the registry can call.</summary>
internal static class ActionMethod
{
    public static IEnumerable<DeclaredAction> Read(MethodPart method, DeclaredPart part, NestedNames nested) =>
        ActionKindShape.All.Select(shape => Read(method, part, shape, nested)).OfType<DeclaredAction>();

    private static DeclaredAction? Read(MethodPart method, DeclaredPart part, ActionKindShape shape, NestedNames nested)
    {
        if (
            part.Scope.Find(method.Attributes, shape.Marker) is not { } marker
            || marker.Argument(0, "name")?.Value is not { } name
            || string.IsNullOrWhiteSpace(name)
            || !IsReachable(method, part.Frame)
            || shape.Returns(method, part.Scope) is not { } returns
            // What cannot be repeated in the registry must not be dropped there.
            || marker.Property("BudgetSeconds")?.Literally is { Kind: not (ArgumentKind.Number or ArgumentKind.Calculation) }
            || marker.Property("JsonContext") is { Kind: not ArgumentKind.Type }
            || !method.Parameters.All(CanBePassed)
        )
        {
            return null;
        }

        var takesToken = method.Parameters.Count > 0 && IsToken(method.Parameters[method.Parameters.Count - 1], part.Scope);
        var types = new TypeNames(part.Frame, nested);
        var inputs = method
            .Parameters.Take(method.Parameters.Count - (takesToken ? 1 : 0))
            .Select((parameter, index) => ActionInputReader.Read(parameter, isFirst: index == 0, shape, types, part.Scope))
            .ToList();
        return inputs.Contains(null)
            ? null
            : new(
                part.Frame with
                {
                    Types = default,
                },
                new(
                    shape.Marker,
                    name,
                    "Describe" + SecretNaming.PropertyName(name),
                    $"global::{part.Frame.FullName}.{method.Name}",
                    new(inputs!),
                    returns.IsAsync,
                    returns.ReturnsValue,
                    takesToken,
                    marker.Property("BudgetSeconds")?.Literally.Text,
                    marker.Property("JsonContext") is { } json ? types.Qualify(json.Text) + ".Default" : null
                )
            );
    }

    private static bool IsReachable(MethodPart method, TypeFrame frame) =>
        method.Has("static")
        && !method.IsGeneric
        // Such a member of an interface runs for a type that implements it, never by itself.
        && !method.Has("abstract")
        && !method.Has("virtual")
        && IsVisible(method.Modifiers, frame.Type)
        && frame.Types.All(static type => type.Arity == 0 && !type.Has("file"))
        && frame.Types.Zip(frame.Types.Skip(1), static (outer, type) => IsVisible(type.Modifiers, outer)).All(static visible => visible);

    private static bool IsVisible(EquatableArray<string> modifiers, TypeHeader outer) =>
        modifiers.Contains("public")
        || modifiers.Contains("internal")
        || (outer.Keyword == "interface" && !modifiers.Contains("private") && !modifiers.Contains("protected"));

    private static bool IsToken(ParameterPart parameter, MarkerScope scope) => scope.Resolve(parameter.Type).Name == "CancellationToken";

    private static bool CanBePassed(ParameterPart parameter) =>
        parameter.Modifiers.All(static modifier => modifier is "this" or "in" or "scoped");
}
