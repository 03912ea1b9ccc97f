using System;
using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Generators;

/// <summary>
/// Prints, as comments, how the secrets are set: a file <c>.env</c> and the command for each shell. Names only. What stands between
/// the marks is what the target <c>WriteRestApiSecretsTemplate</c> of the package copies to <c>obj/</c>.
/// </summary>
internal static class SecretsTemplate
{
    public static void Emit(SourceWriter writer, SecretsModel model)
    {
        var secrets = model
            .Secrets.Where(static secret => IsPortable(secret.VariableName))
            .GroupBy(static secret => secret.VariableName, StringComparer.Ordinal)
            .OrderBy(static same => same.Key, StringComparer.Ordinal)
            .ToList();
        if (secrets.Count == 0)
        {
            return;
        }

        var names = secrets.Select(static secret => secret.Key).ToList();
        writer.Line();
        writer.Line("// How to set the secrets. A file with values is never committed.");
        writer.Line("//");
        writer.Line("// <secrets.env>");
        foreach (var same in secrets)
        {
            EmitEntry(writer, same);
        }

        writer.Line("// </secrets.env>");
        EmitCommands(writer, "On your own machine, outside of the project folder:", names, "dotnet user-secrets set ", " \"<value>\"");
        EmitCommands(writer, "bash:", names, "export ", "='<value>'");
        EmitCommands(writer, "PowerShell:", names, "$env:", " = '<value>'");
    }

    private static void EmitEntry(SourceWriter writer, IGrouping<string, SecretModel> same)
    {
        var isOptional = same.All(static secret => secret.IsOptional);
        var aliases = string.Join(", ", same.Select(static secret => CSharpText.Comment(secret.Alias)));
        writer.Line($"// # {aliases}{(isOptional ? ", optional" : "")}");
        writer.Line($"// {(isOptional ? "# " : "")}{same.Key}=");
    }

    private static void EmitCommands(SourceWriter writer, string title, List<string> names, string before, string behind)
    {
        writer.Line("//");
        writer.Line($"// {title}");
        foreach (var name in names)
        {
            writer.Line($"//   {before}{name}{behind}");
        }
    }

    // What every shell takes as a name; others are set in the way of the machine.
    private static bool IsPortable(string name) =>
        name.Length > 0
        && name[0] is not (>= '0' and <= '9')
        && name.All(static c => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_');
}
