using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Acme.RuntimeTests;

/// <summary>Prints the public types and members of an assembly, one a line, in a fixed order.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly NullabilityInfoContext s_nullability = new();

    public static string Print(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(static type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(Header(type)).Append('\n');
            foreach (var line in type.GetMembers(Declared).Select(Line).OfType<string>().Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(line).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Header(Type type)
    {
        var kind =
            type.IsEnum ? "enum"
            : type.IsInterface ? "interface"
            : type.IsValueType ? "struct"
            : "class";
        var modifier =
            type is { IsAbstract: true, IsSealed: true } ? "static "
            : type.IsInterface || type.IsValueType ? ""
            : type.IsAbstract ? "abstract "
            : type.IsSealed ? "sealed "
            : "";
        Type[] bases =
        [
            .. new[] { type.BaseType }.OfType<Type>().Where(IsTelling),
            .. type.GetInterfaces().Where(static face => face.IsVisible),
        ];
        return $"{modifier}{kind} {type.FullName}{(bases.Length == 0 || type.IsEnum ? "" : " : " + string.Join(", ", bases.Select(Name).Order(StringComparer.Ordinal)))}";
    }

    private static bool IsTelling(Type type) => type != typeof(object) && type != typeof(ValueType);

    private static string? Line(MemberInfo member) =>
        member switch
        {
            ConstructorInfo { IsPublic: true } constructor =>
                $"{Name(constructor.DeclaringType!)}({Parameters(constructor)}){Priority(member)}",
            MethodInfo method
                when IsVisible(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)) => Method(
                method
            ),
            PropertyInfo property when property.GetAccessors(nonPublic: true).Any(IsVisible) => Property(property),
            FieldInfo { IsPublic: true, IsSpecialName: false } field =>
                $"{(field.IsStatic ? "static " : "")}{Name(field.FieldType)} {field.Name}{(field.IsLiteral ? " = " + Convert.ToString(field.GetRawConstantValue(), CultureInfo.InvariantCulture) : "")}",
            _ => null,
        };

    private static string Method(MethodInfo method)
    {
        var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";
        var constraints = string.Concat(
            method
                .GetGenericArguments()
                .Select(static type => (type, constraints: type.GetGenericParameterConstraints()))
                .Where(static pair => pair.constraints.Length > 0)
                .Select(static pair => $" where {pair.type.Name} : {string.Join(", ", pair.constraints.Select(Name))}")
        );
        var modifier = method.IsFamily ? "protected " : "";
        return $"{modifier}{(method.IsStatic ? "static " : "")}{Name(s_nullability.Create(method.ReturnParameter))} {method.Name}{generic}({Parameters(method)}){constraints}{Priority(method)}";
    }

    private static string Property(PropertyInfo property)
    {
        var index = property.GetIndexParameters();
        var name = index.Length == 0 ? property.Name : $"this[{string.Join(", ", index.Select(Parameter))}]";
        var accessors = new[] { (property.GetMethod, "get; "), (property.SetMethod, IsInit(property) ? "init; " : "set; ") }
            .Where(static pair => pair.Item1 is not null && IsVisible(pair.Item1))
            .Select(static pair => pair.Item2);
        var isStatic = property.GetAccessors(nonPublic: true)[0].IsStatic;
        return $"{(isStatic ? "static " : "")}{Name(s_nullability.Create(property))} {name} {{ {string.Concat(accessors)}}}";
    }

    private static bool IsInit(PropertyInfo property) =>
        property.SetMethod?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) == true;

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var prefix =
            parameter.IsOut ? "out "
            : parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute)) ? "params "
            : "";
        var value = parameter.HasDefaultValue ? $" = {parameter.DefaultValue ?? "default"}" : "";
        return $"{prefix}{Name(s_nullability.Create(parameter))} {parameter.Name}{value}";
    }

    private static string Priority(MemberInfo member) =>
        member.GetCustomAttribute<OverloadResolutionPriorityAttribute>() is { Priority: var priority } ? $" [priority {priority}]" : "";

    private static string Name(NullabilityInfo info)
    {
        var isNullableReference = !info.Type.IsValueType && info.ReadState == NullabilityState.Nullable && !info.Type.IsByRef;
        return Name(info.Type) + (isNullableReference ? "?" : "");
    }

    private static string Name(Type type)
    {
        if (type.IsByRef)
        {
            return Name(type.GetElementType()!);
        }

        if (type.IsArray)
        {
            return Name(type.GetElementType()!) + "[]";
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Name(underlying) + "?";
        }

        return type.IsGenericType
            ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
            : type.Name;
    }
}
