using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>RAPI4303: two properties of a record are bound to the same field.</summary>
internal static class DuplicateField
{
    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.DuplicateField,
        title: "Field is bound twice",
        messageFormat: "'{0}' is bound to field '{1}', and so is '{2}'; what one writes, the other reads",
        category: "Declarations",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Mostly a name that was copied and not changed. Two views of one field on purpose are rare and deserve a comment.",
        helpLinkUri: Rules.HelpLink(RuleIds.DuplicateField)
    );

    public static IEnumerable<Diagnostic> FindAll(IEnumerable<DeclaredField> fields, CancellationToken cancellation) =>
        fields
            .GroupBy(static field => field.GivenName ?? FieldNaming.FieldName(field.Property.Name), StringComparer.Ordinal)
            .Where(static same => same.Skip(1).Any())
            .SelectMany(same =>
                same.Skip(1)
                    .Select(field =>
                        Diagnostic.Create(Rule, field.NameLocation(cancellation), field.Property.Name, same.Key, same.First().Property.Name)
                    )
            );
}
