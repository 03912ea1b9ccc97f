using System.Collections.Generic;
using System.Globalization;

namespace Comind.Api.Language;

internal sealed partial class ScopeBuilder
{
    /// <param name="Kind">What the names become.</param>
    /// <param name="Scope">Where they are declared.</param>
    /// <param name="Value">What is taken apart.</param>
    /// <param name="IsKnown">Whether there is nothing but <paramref name="Value"/>.</param>
    private sealed record PatternSource(BindingKind Kind, Scope Scope, ScriptExpression? Value, bool IsKnown);

    private void Bind(PatternSource source, ScriptExpression pattern, IReadOnlyList<string?> path, ScriptExpression? initial)
    {
        switch (pattern)
        {
            case NameNode name:
                var binding = new Binding(source.Kind, name.Name, name)
                {
                    Source = source.Value,
                    Path = path,
                    Default = initial,
                };
                if (!source.IsKnown)
                {
                    binding.Assignments.Add(null);
                }

                Declare(source.Scope, binding);
                Declarations.Add((name, binding));
                break;
            case AssignmentNode withDefault:
                Visit(withDefault.Value);
                Bind(source, withDefault.Target, path, withDefault.Value);
                break;
            case UnaryNode { Operator: "..." } rest:
                Bind(source, rest.Operand, [.. path, null], null);
                break;
            case ObjectNode members:
                BindMembers(source, members, path);
                break;
            case ArrayNode elements:
                for (var index = 0; index < elements.Elements.Count; index++)
                {
                    Bind(source, elements.Elements[index], [.. path, index.ToString(CultureInfo.InvariantCulture)], null);
                }

                break;
            default:
                VisitAll(pattern.Children);
                break;
        }
    }

    private void BindMembers(PatternSource source, ObjectNode members, IReadOnlyList<string?> path)
    {
        foreach (var property in members.Properties)
        {
            if (property.ComputedKey is { } computed)
            {
                Visit(computed);
            }

            if (property.Value is { } target)
            {
                Bind(source, target, [.. path, property.IsSpread ? null : property.Key], null);
            }
        }
    }
}
