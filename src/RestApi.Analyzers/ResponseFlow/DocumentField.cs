using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers.ResponseFlow;

/// <summary>A field of a parsed document, and the place that its value goes to.</summary>
internal static class DocumentField
{
    private const int ShortestField = 3;

    private static readonly string[] s_fieldsOfErrors =
    [
        "code",
        "detail",
        "details",
        "title",
        "type",
        "description",
        "hint",
        "info",
        "text",
        "trace",
        "instance",
        "cause",
        "warning",
    ];

    private static readonly string[] s_remarks = ["comment", "note", "remark", "log", "state", "retry"];

    /// <summary>
    /// Whether what is read from a field of a document goes where that field belongs: <c>order.Total = document["total"]</c>,
    /// <c>string OwnerOf(…) => document["owner"]</c>. What errors have is called otherwise.
    /// </summary>
    public static bool BelongsTo(string field, string? place) =>
        field.Length >= ShortestField
        && !ErrorAsData.IsForErrors(field)
        && !ErrorAsData.IsForErrors(place)
        && Array.IndexOf(s_fieldsOfErrors, field.ToLowerInvariant()) < 0
        && place?.IndexOf(field, StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Whether neither a field nor the place that its value goes to has a name that speaks of errors.</summary>
    public static bool IsOfData(string field, string place) =>
        field.Length >= ShortestField
        && !new[] { field, place }.Any(name =>
            ErrorAsData.IsForErrors(name)
            || s_fieldsOfErrors.Any(word => name.EndsWith(word, StringComparison.OrdinalIgnoreCase))
            || s_remarks.Any(word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
        );

    /// <summary>The last field on the way from a document to where its value goes; the name of that place, null for what is returned.</summary>
    public static (string Field, string? Place)? Of(IOperation document)
    {
        string? field = null;
        for (var (child, parent) = (document, document.Parent); parent is not null; (child, parent) = (parent, parent.Parent))
        {
            switch (parent)
            {
                case IConditionalAccessOperation access when access.Operation == child:
                    field = access.WhenNotNull.DescendantsAndSelf().Select(KeyIn).FirstOrDefault(static key => key is not null) ?? field;
                    break;
                case IConversionOperation or IConditionalAccessOperation or ICoalesceOperation or IParenthesizedOperation:
                    break;
                case IPropertyReferenceOperation or IInvocationOperation when KeyIn(parent) is { } key:
                    field = key;
                    break;
                case IPropertyReferenceOperation { Property.Name: "RootElement" }:
                case IInvocationOperation
                {
                    TargetMethod.Name: "GetValue"
                        or "GetString"
                        or "GetInt32"
                        or "GetInt64"
                        or "GetDecimal"
                        or "GetDouble"
                        or "GetBoolean"
                        or "ToString"
                }:
                    break;
                case ISimpleAssignmentOperation { Target: IMemberReferenceOperation member } when field is not null:
                    return (field, KeyIn(member) ?? member.Member.Name);
                case IReturnOperation when field is not null:
                    return (field, null);
                default:
                    return null;
            }
        }

        return null;
    }

    // document["owner"], document.GetProperty("owner")
    private static string? KeyIn(IOperation access) =>
        access switch
        {
            IPropertyReferenceOperation { Arguments: [{ Value.ConstantValue: { HasValue: true, Value: string key } }] } => key,
            IInvocationOperation
            {
                TargetMethod.Name: "GetProperty",
                Arguments: [{ Value.ConstantValue: { HasValue: true, Value: string key } }]
            } => key,
            _ => null,
        };
}
