using Comind.Api.Language;

namespace Acme.LanguageTests;

/// <summary>A tree as one line of text, so that a test can say what it expects.</summary>
internal static class ScriptOutline
{
    public static string Of(string text) => string.Join(" ", ScriptFile.Read(text).Root.Statements.Select(Of));

    public static string Of(ScriptNode node) =>
        node switch
        {
            NameNode name => name.Name,
            WordNode word => word.Word,
            TextNode text => $"'{text.Value}'",
            NumberNode number => FormattableString.Invariant($"{number.Value}"),
            RegularExpressionNode pattern => pattern.Text,
            MemberNode member => $"{Of(member.Target)}.{member.Name}",
            ElementNode element => $"{Of(element.Target)}[{Of(element.Index)}]",
            CallNode call => $"{Of(call.Callee)}({All(call.Arguments)})",
            NewNode created => $"new {Of(created.Type)}({All(created.Arguments)})",
            UnaryNode unary => $"({unary.Operator} {Of(unary.Operand)})",
            BinaryNode binary => $"({Of(binary.Left)} {binary.Operator} {Of(binary.Right)})",
            ConditionalNode choice => $"({Of(choice.Condition)} ? {Of(choice.WhenTrue)} : {Of(choice.WhenFalse)})",
            AssignmentNode assignment => $"({Of(assignment.Target)} {assignment.Operator} {Of(assignment.Value)})",
            TemplateNode template => $"{(template.Tag is { } tag ? Of(tag) : "")}`{string.Concat(template.Parts.Select(Of))}`",
            ArrayNode array => $"[{All(array.Elements)}]",
            ObjectNode members => $"{{{All(members.Properties)}}}",
            PropertyNode property => OfProperty(property),
            FunctionNode function => $"{Head(function)}({All(function.Parameters)}) => {(function.Body is null ? "-" : Of(function.Body))}",
            ClassNode type => $"class {type.Name}{(type.Base is null ? "" : ":" + Of(type.Base))}{{{All(type.Members)}}}",
            ExpressionStatementNode statement => Of(statement.Expression) + ";",
            BlockNode block => $"{{{string.Join(" ", block.Statements.Select(Of))}}}",
            DeclarationNode declaration => $"{declaration.Keyword} {All(declaration.Declarators)};",
            DeclaratorNode { Value: { } value } declarator => $"{Of(declarator.Target)} = {Of(value)}",
            DeclaratorNode declarator => Of(declarator.Target),
            UnknownNode => "?",
            _ => OfStatement(node),
        };

    private static string OfStatement(ScriptNode node) =>
        node switch
        {
            IfNode { Else: { } otherwise } branch => $"if {Of(branch.Condition)} {Of(branch.Then)} else {Of(otherwise)}",
            IfNode branch => $"if {Of(branch.Condition)} {Of(branch.Then)}",
            LoopNode loop => $"{loop.Form} {All(loop.Children)}",
            SwitchNode choice => $"switch {Of(choice.Value)} {string.Join(" ", choice.Cases.Select(Of))}",
            CaseNode one => $"case {(one.Test is { } test ? Of(test) : "default")}: {string.Join(" ", one.Statements.Select(Of))}",
            TryNode attempt => "try " + string.Join(" ", attempt.Children.Select(Of)),
            JumpNode jump =>
                $"{jump.Form}{(jump.Value is { } value ? " " + Of(value) : "")}{(jump.Label is { } label ? " " + label : "")};",
            LabelNode label => $"{label.Label}: {Of(label.Statement)}",
            ImportNode import => $"{(import.IsReexport ? "reexport" : "import")} '{import.Module}' {All(import.Names)};",
            ImportedNameNode name => $"{(name.IsType ? "type " : "")}{name.Imported} as {name.Local}",
            NamespaceNode space => $"namespace {space.Name} {Of(space.Body)}",
            EnumNode values => $"enum {values.Name} {{{All(values.Members)}}}",
            _ => node.GetType().Name,
        };

    private static string OfProperty(PropertyNode property) =>
        property.IsSpread ? $"...{Of(property.Value!)}"
        : property.ComputedKey is { } computed ? $"[{Of(computed)}]: {(property.Value is { } value ? Of(value) : "-")}"
        : property.IsShorthand ? $"{Of(property.Value!)}"
        : $"{property.Key}: {(property.Value is null ? "-" : Of(property.Value))}";

    private static string Head(FunctionNode function) =>
        (function.IsAsync ? "async " : "") + (function.Form == FunctionForm.Arrow ? "" : "function " + function.Name);

    private static string All(IEnumerable<ScriptNode> nodes) => string.Join(", ", nodes.Select(Of));
}
