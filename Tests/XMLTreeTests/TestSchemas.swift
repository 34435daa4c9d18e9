let flowSchema = Array(
  """
  <?xml version="1.0" encoding="UTF-8"?>
  <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:passo:flow:1" targetNamespace="urn:passo:flow:1"
      elementFormDefault="qualified">
    <xs:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="xml.xsd"/>
    <xs:simpleType name="id"><xs:restriction base="xs:token"><xs:pattern value="[a-z][a-z0-9-]*"/></xs:restriction></xs:simpleType>
    <xs:simpleType name="kind"><xs:restriction base="xs:token"><xs:enumeration value="tip"/><xs:enumeration value="important"/></xs:restriction></xs:simpleType>
    <xs:group name="inline"><xs:choice>
      <xs:element name="click"><xs:complexType><xs:attribute name="control" type="xs:token" use="required"/></xs:complexType></xs:element>
      <xs:element name="product"><xs:complexType/></xs:element>
      <xs:element name="if" type="line"/>
    </xs:choice></xs:group>
    <xs:complexType name="line" mixed="true"><xs:group ref="inline" minOccurs="0" maxOccurs="unbounded"/><xs:attribute name="id" type="id"/></xs:complexType>
    <xs:complexType name="step"><xs:sequence><xs:element name="p" type="line" maxOccurs="unbounded"/></xs:sequence>
      <xs:attribute name="id" type="id" use="required"/><xs:attribute name="optional" type="xs:token"/><xs:attribute name="kind" type="kind"/></xs:complexType>
    <xs:element name="flow">
      <xs:complexType><xs:sequence>
        <xs:element name="title" type="line"/>
        <xs:element name="count" type="xs:positiveInteger" minOccurs="0"/>
        <xs:element name="steps"><xs:complexType><xs:sequence><xs:element name="step" type="step" maxOccurs="unbounded"/></xs:sequence></xs:complexType></xs:element>
      </xs:sequence><xs:attribute name="id" type="id" use="required"/><xs:attribute ref="xml:lang" use="required"/></xs:complexType>
      <xs:unique name="ids"><xs:selector xpath=".//*"/><xs:field xpath="@id"/></xs:unique>
    </xs:element>
  </xs:schema>
  """.utf8)

let xmlSchema = Array(
  """
  <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace">
    <xs:attribute name="lang" type="xs:language"/>
  </xs:schema>
  """.utf8)
