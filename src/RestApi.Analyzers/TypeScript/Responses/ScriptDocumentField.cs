using System;
using System.Linq;
using Comind.Api.Analyzers.ResponseFlow;
using Comind.Api.Language;

namespace Comind.Api.Analyzers.TypeScript;

/// <summary>A field of a document that a script parses, and the place that its value goes to.</summary>
internal static class ScriptDocumentField
{
    private static readonly string[] s_problems = ["error", "problem", "fault", "failure"];

    /// <summary>What a content can be of which one field goes where it belongs: <c>entity.c_owner = JSON.parse(text).owner</c>.</summary>
    public static ContentKind KindOf(CallNode parse)
    {
        string? field = null;
        for (ScriptNode child = parse; child.Parent is { } parent; child = parent)
        {
            switch (parent)
            {
                case MemberNode member when member.Target == child:
                    field = member.Name;
                    break;
                case ElementNode { Index: TextNode key } element when element.Target == child:
                    field = key.Value;
                    break;
                case DeclaratorNode { Target: NameNode { Name: var name } }:
                    return field is null && IsProblem(name) ? ContentKind.Errors : ContentKind.Any;
                case BinaryNode { Operator: "??" or "||" } fallback when fallback.Left == child:
                    break;
                case AssignmentNode { Operator: "=", Target: MemberNode place } assignment when assignment.Value == child:
                    return IsOfEntity(place) && field is not null && DocumentField.IsOfData(field, place.Name)
                        ? ContentKind.Data
                        : KindOf(field, place.Name);
                case JumpNode { Form: JumpForm.Return }:
                    return KindOf(field, FunctionAround(parent)?.Name);
                default:
                    return ContentKind.Any;
            }
        }

        return ContentKind.Any;
    }

    private static bool IsProblem(string name) => s_problems.Any(word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    private static ContentKind KindOf(string? field, string? place) =>
        field is not null && DocumentField.BelongsTo(field, place) ? ContentKind.Data : ContentKind.Any;

    // What a record gets is data, however the record calls it.
    private static bool IsOfEntity(MemberNode place) => place.Target is NameNode { Name: "entity" };

    private static FunctionNode? FunctionAround(ScriptNode node)
    {
        for (var around = node.Parent; around is not null; around = around.Parent)
        {
            if (around is FunctionNode function)
            {
                return function;
            }
        }

        return null;
    }
}
