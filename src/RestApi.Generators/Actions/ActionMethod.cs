using System;
using System.Linq;
using Comind.Api.Language;

namespace Comind.Api.Generators;

/// <summary>An action and the part of a type that declares it; lives only while the parser looks at it.</summary>
internal sealed record DeclaredAction(DeclaredPart Part, ActionModel Model);

/// <summary>Decides whether a method is an action that the registry can call.</summary>
internal static class ActionMethod
{
    public static DeclaredAction? Read(MethodPart method, DeclaredPart part)
    {
        if (
            part.Scope.Find(method.Attributes, "Action")?.Argument(0, "name")?.Value is not { } name
            || string.IsNullOrWhiteSpace(name)
            || !IsReachable(method, part.Frame)
            || IsAsync(method) is not { } isAsync
        )
        {
            return null;
        }

        var takesToken = method.Parameters.Count > 0 && method.Parameters[method.Parameters.Count - 1].Type.Name == "CancellationToken";
        var others = method.Parameters.Count - (takesToken ? 1 : 0);
        if (others > 1 || !method.Parameters.All(CanBePassed) || (others == 1 && !IsRecord(method.Parameters[0].Type)))
        {
            return null;
        }

        var entity = others == 1 ? Qualify(method.Parameters[0].Type.TextWithoutNullable, part.Frame) : null;
        var factory = "Describe" + SecretNaming.PropertyName(name);
        return new(part, new(name, factory, $"global::{part.Frame.FullName}.{method.Name}", entity, isAsync, takesToken));
    }

    private static bool IsReachable(MethodPart method, TypeFrame frame) =>
        method.Has("static")
        && !method.IsGeneric
        && (method.Has("public") || method.Has("internal"))
        && frame.Types.All(static type => type.Arity == 0 && !type.Has("file"))
        && frame.Types.Skip(1).All(static type => type.Has("public") || type.Has("internal"));

    // An async void would be over before its work is.
    private static bool? IsAsync(MethodPart method) =>
        method.ReturnType switch
        {
            { Name: "void" } => method.Has("async") ? null : false,
            { Name: "Task", IsNullable: false, Arguments.Count: 0 } => true,
            _ => null,
        };

    private static bool CanBePassed(ParameterPart parameter) =>
        parameter.Modifiers.All(static modifier => modifier is "this" or "in" or "scoped");

    private static bool IsRecord(WrittenType type) => type.Name is not ("" or "[]" or "object" or "CancellationToken") && !type.IsSimple;

    /// <summary>A type nested in one of the types around the method is not visible by its own name in the registry.</summary>
    private static string Qualify(string type, TypeFrame frame)
    {
        var end = type.IndexOfAny(['.', '<', ':']);
        var first = end < 0 ? type : type.Substring(0, end);
        for (var depth = frame.Types.Count; depth > 0; depth--)
        {
            if (frame.Types[depth - 1].NestedTypes.Contains(first, StringComparer.Ordinal))
            {
                var outer = frame with { Types = new(frame.Types.Take(depth)) };
                return $"global::{outer.FullName}.{type}";
            }
        }

        return type;
    }
}
