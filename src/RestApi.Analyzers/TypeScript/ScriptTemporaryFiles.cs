using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;

namespace Comind.Api.Analyzers.TypeScript;

/// <summary>Follows the references of temporary files in a script from what stores them back to what made them.</summary>
internal sealed class ScriptTemporaryFiles(ScriptFile file, ScriptTexts texts)
{
    private const int MostLevels = 4;
    private const int MostValues = 200;

    /// <summary>What a node puts into an attachment or a record.</summary>
    public IEnumerable<ScriptExpression> StoredBy(ScriptNode node) =>
        node switch
        {
            PropertyNode { Key: "file_uid" or "fileUid", Parent: ObjectNode, Value: { } uid } => [uid],
            AssignmentNode { Operator: "=", Target: MemberNode { Target: NameNode { Name: "entity" } } } assignment => [assignment.Value],
            AssignmentNode { Operator: "=", Target: ElementNode { Target: NameNode { Name: "entity" } } } assignment => [assignment.Value],
            CallNode { Callee: MemberNode { Target: NameNode { Name: "ComindServer" } server } } call when IsOfLibrary(server) => call
                .Arguments.SelectMany(argument => ValuesIn(argument, 0))
                .Take(MostValues),
            _ => [],
        };

    /// <summary><c>response.downloadedFileRef.ref</c>, also through constants and patterns.</summary>
    public bool IsReference(ScriptExpression value) =>
        texts.Follow(value) switch
        {
            MemberNode { Name: "ref" } reference => IsFile(reference.Target),
            NameNode name => Taken(name) switch
            {
                ({ } whole, [.., "downloadedFileRef", "ref"]) => true,
                ({ } whole, ["ref"]) => IsFile(whole),
                _ => false,
            },
            _ => false,
        };

    private bool IsFile(ScriptExpression value) =>
        texts.Follow(value) switch
        {
            MemberNode { Name: "downloadedFileRef" } => true,
            NameNode name => Taken(name) is ({ }, [.., "downloadedFileRef"]),
            CallNode { Callee: MemberNode { Name: "ensureFile" } } => true,
            CallNode { Callee: MemberNode { Name: var made, Target: NameNode { Name: "Files" } files } } => IsMaker(made)
                && IsOfLibrary(files),
            _ => false,
        };

    private static bool IsMaker(string method) => method is "useTextAsFileRef" or "useBase64DataAsFileRef";

    // What a file calls so itself is something else.
    private bool IsOfLibrary(NameNode name) => file.Scopes[name] is null or { Kind: BindingKind.Import };

    /// <summary>What a name was taken out of by a pattern, and on which way.</summary>
    private (ScriptExpression? Whole, IReadOnlyList<string?> Path) Taken(NameNode name) =>
        file.Scopes[name] is { Source: { } whole, Assignments.Count: 0, Path: var path } ? (whole, path) : (null, []);

    /// <summary>The values of the fields of a record, or of a list of records.</summary>
    private IEnumerable<ScriptExpression> ValuesIn(ScriptExpression stored, int level) =>
        (level < MostLevels ? texts.Follow(stored) : stored) switch
        {
            ObjectNode fields => fields
                .Properties.Select(static field => field.Value)
                .OfType<ScriptExpression>()
                .SelectMany(value => ValuesIn(value, level + 1)),
            ArrayNode records => records.Elements.SelectMany(record => ValuesIn(record, level + 1)),
            _ => level == 0 ? [] : [stored],
        };
}
