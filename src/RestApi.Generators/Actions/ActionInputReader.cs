namespace Comind.Api.Generators;

/// <summary>
/// Decides how a parameter of an action is filled. Whether a type is a record, syntax cannot tell: the overloads of
/// <c>ActionInput.Of</c> do, when the registry is compiled.
/// </summary>
internal static class ActionInputReader
{
    public static ActionInputModel? Read(ParameterPart parameter, bool isFirst, ActionKindShape shape, TypeNames types, MarkerScope scope)
    {
        var type = scope.Resolve(parameter.Type);
        if (type.Name is "" or "object" or "Object" or "dynamic" or "CancellationToken" or "Span" or "ReadOnlySpan")
        {
            return null;
        }

        var written = types.Qualify(parameter.Type);
        if (ActionKindShape.IsContext(type))
        {
            return isFirst && !type.IsNullable && type.Name == shape.ContextType
                ? new($"Context<{written}>", parameter.PlainName, written, null)
                : null;
        }

        if (
            type is
            {
                Name: "IReadOnlyList" or "IReadOnlyCollection" or "IEnumerable" or "IList" or "ICollection",
                Arguments: [{ IsNullable: false } item]
            }
        )
        {
            return new($"ListOf<{types.Qualify(item)}>", parameter.PlainName, written, type.IsNullable ? "null" : null);
        }

        return new($"Of<{written}>", parameter.PlainName, written, DefaultOf(parameter, types));
    }

    private static string? DefaultOf(ParameterPart parameter, TypeNames types) =>
        parameter.Default switch
        {
            "null" or "default" => "null",
            null or "" => parameter.Type.IsNullable ? "null" : null,
            var value => types.Qualify(value),
        };
}
